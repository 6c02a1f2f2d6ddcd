package io.clientele.order.flexibility;

import io.clientele.internal.check.Require;
import io.clientele.order.Milestone;
import io.clientele.order.OrderCycle;
import io.clientele.order.OrderEvent;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderEventsAccumulator;
import io.clientele.order.OrderSelection;
import io.clientele.order.SegmentCycle;
import io.clientele.stat.RateCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what became of each request. */
final class RequestKernel {

    static final Milestone ANSWERED = Milestone.of("answered");

    private static final String NEVER_ASKED = "never asked";

    private final Flexibility flexibility;
    private final OrderSelection selection;
    private final OrderEvents requests;
    private final Shares all = new Shares();
    private final Map<String, Shares> kinds = new TreeMap<>();
    private final List<OrderEvent> answers = new ArrayList<>();

    /** Both shares while they are counted. */
    private static final class Shares {

        private final RateCounter answered = RateCounter.of("answered", "requests");
        private final RateCounter granted = RateCounter.of("granted", "requests answered");

        RequestShare finish(String kind) {
            return new RequestShare(kind, answered.finish(), granted.finish());
        }
    }

    RequestKernel(Flexibility flexibility, OrderSelection selection) {
        this.flexibility = flexibility;
        this.selection = selection;
        this.requests = selection.events();
    }

    FlexibilityReport report() {
        for (Milestone milestone : List.of(Flexibility.ASKED, Flexibility.GRANTED, Flexibility.REFUSED)) {
            Require.that(
                    requests.orders() == 0 || requests.milestones().contains(milestone),
                    "milestone " + milestone + " is not known; the events have "
                            + requests.milestones().stream()
                                    .map(Milestone::name)
                                    .collect(Collectors.joining(", "))
                            + ". Check the spelling, or declare it where the events are read.");
        }
        for (int i = 0; i < requests.orders(); i++) {
            String id = requests.order(i);
            count(all, i);
            if (!flexibility.kind().isEmpty()) {
                String kind = requests.attribute(id, flexibility.kind()).orElse(SegmentCycle.UNSTATED);
                count(kinds.computeIfAbsent(kind, unused -> new Shares()), i);
            }
            collect(i);
        }
        RequestShare whole = all.finish("all");
        OrderEventsAccumulator log = OrderEvents.accumulator(requests.resolution())
                .milestone(Flexibility.ASKED)
                .milestone(ANSWERED);
        answers.forEach(log::add);
        return new FlexibilityReport(
                flexibility,
                whole.answered(),
                whole.granted(),
                OrderCycle.between(Flexibility.ASKED, ANSWERED)
                        .in(flexibility.unit())
                        .report(log.finish())
                        .total(),
                kinds.entrySet().stream()
                        .map(entry -> entry.getValue().finish(entry.getKey()))
                        .toList(),
                selection.exclusions());
    }

    /** The first answer, the refusal where both came at one time; null if there is none. */
    private @Nullable OrderEvent answer(int request) {
        OrderEvent answer = null;
        for (OrderEvent event : requests.journeyAt(request)) {
            boolean granted = event.milestone().equals(Flexibility.GRANTED);
            boolean refused = event.milestone().equals(Flexibility.REFUSED);
            if (answer == null && (granted || refused)) {
                answer = event;
            } else if (answer != null && refused && event.tick() == answer.tick()) {
                answer = event;
            }
        }
        return answer;
    }

    private boolean asked(int request) {
        return requests.journeyAt(request).stream()
                .anyMatch(event -> event.milestone().equals(Flexibility.ASKED));
    }

    private void count(Shares shares, int request) {
        if (!asked(request)) {
            shares.answered.exclude(NEVER_ASKED);
            shares.granted.exclude(NEVER_ASKED);
            return;
        }
        OrderEvent answer = answer(request);
        shares.answered.add(answer != null);
        if (answer == null) {
            shares.granted.exclude("not answered");
        } else {
            shares.granted.add(answer.milestone().equals(Flexibility.GRANTED));
        }
    }

    private void collect(int request) {
        OrderEvent answer = answer(request);
        if (answer != null) {
            answers.add(new OrderEvent(answer.order(), ANSWERED, answer.resolution(), answer.tick()));
        }
        requests.journeyAt(request).stream()
                .filter(event -> event.milestone().equals(Flexibility.ASKED))
                .findFirst()
                .ifPresent(answers::add);
    }
}

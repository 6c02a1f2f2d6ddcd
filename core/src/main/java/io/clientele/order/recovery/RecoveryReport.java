package io.clientele.order.recovery;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.order.Milestone;
import io.clientele.order.OrderCycleReport;
import io.clientele.order.OrderEvents;
import io.clientele.order.StageTimes;
import io.clientele.stat.Rate;
import io.clientele.stat.RateCounter;
import io.clientele.stat.Survival;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How well a business recovered.
 *
 * @param times how long detection, response, repair and compensation took
 * @param detected the share of malfunctions that were detected
 * @param responded the share to which the business responded
 * @param repaired the share that is repaired
 * @param compensated the share whose customer was compensated
 * @param promises the share repaired in time; none if no allowance was set
 * @param survivals how long it takes until a malfunction is repaired, open ones included; none if none occurred
 */
public record RecoveryReport(
        OrderCycleReport times,
        Rate detected,
        Rate responded,
        Rate repaired,
        Rate compensated,
        List<Rate> promises,
        List<Survival> survivals)
        implements Serializable {

    /** Copies what it is made of. */
    public RecoveryReport {
        Require.nonNull("times", times);
        Require.nonNull("detected", detected);
        Require.nonNull("responded", responded);
        Require.nonNull("repaired", repaired);
        Require.nonNull("compensated", compensated);
        promises = List.copyOf(Require.nonNull("promises", promises));
        survivals = List.copyOf(Require.nonNull("survivals", survivals));
    }

    static Rate share(String definition, Milestone milestone, OrderEvents events) {
        RateCounter counter = RateCounter.of(definition, "malfunctions that occurred");
        for (int i = 0; i < events.orders(); i++) {
            List<Milestone> passed =
                    events.journeyAt(i).stream().map(event -> event.milestone()).toList();
            if (passed.contains(Recovery.OCCURRED)) {
                counter.add(passed.contains(milestone));
            } else {
                counter.exclude("without a time at which it occurred");
            }
        }
        return counter.finish();
    }

    /** From when it occurred to when the business knew. */
    public StageTimes detection() {
        return times.stage("occurred > detected");
    }

    /** From when the business knew to when it told the customer what will be done. */
    public StageTimes response() {
        return times.stage("detected > responded");
    }

    /** From the response to the repair. */
    public StageTimes repair() {
        return times.stage("responded > repaired");
    }

    /** From the repair to the compensation. */
    public StageTimes compensation() {
        return times.stage("repaired > compensated");
    }

    /** From when it occurred to when it was put right. */
    public StageTimes recovery() {
        return times.stage("recovery");
    }

    /** The share repaired in time, of those repaired and those whose allowance has run out; empty if no allowance was set. */
    public Optional<Rate> inTime() {
        return promises.stream().findFirst();
    }

    /** How long it takes until a malfunction is repaired, with those that are not yet; empty if none occurred. */
    public Optional<Survival> untilRepaired() {
        return survivals.stream().findFirst();
    }

    /** The table of the times, then the shares. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(times.toString()).append('\n');
        for (Rate rate : List.of(detected, responded, repaired, compensated)) {
            text.append('\n').append(rate);
        }
        inTime().ifPresent(rate -> text.append('\n').append("repaired, ").append(rate));
        untilRepaired()
                .ifPresent(survival -> text.append("\nhalf repaired after ")
                        .append(Cells.fixed(survival.median(), 2))
                        .append(' ')
                        .append(times.total().times().unit().symbol())
                        .append(", open ones taken as not yet repaired"));
        return text.toString();
    }
}

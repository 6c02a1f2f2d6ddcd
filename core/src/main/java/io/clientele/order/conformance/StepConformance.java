package io.clientele.order.conformance;

import io.clientele.internal.check.Require;
import io.clientele.order.Milestone;
import java.io.Serializable;

/**
 * What became of one step in the orders that ended.
 *
 * @param milestone the step
 * @param passed how many orders passed it, once or more
 * @param optional whether an order may go without it
 * @param skipped how many went without it
 * @param repeatable whether an order may pass it several times
 * @param repeated how many passed it several times
 * @param repetitions how often it was passed beyond the first time, over all orders
 */
public record StepConformance(
        Milestone milestone,
        long passed,
        boolean optional,
        long skipped,
        boolean repeatable,
        long repeated,
        long repetitions)
        implements Serializable {

    /** Refuses counts that cannot be. */
    public StepConformance {
        Require.nonNull("milestone", milestone);
        Require.atLeast("passed", passed, 0L);
        Require.atLeast("skipped", skipped, 0L);
        Require.atLeast("repeated", repeated, 0L);
        Require.atLeast("repetitions", repetitions, repeated);
        Require.that(
                repeated <= passed, "repeated is " + repeated + " and passed is " + passed + "; it must not be above.");
    }
}

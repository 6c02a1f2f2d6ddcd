package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * The customers beside whom columns of numbers are stored. {@link Customers} are a set and read in any order; here the position says
 * whose number it is, so ids that are not in order, or there twice, are refused.
 */
record CustomerColumn(@JsonValue Customers customers) implements Serializable {

    CustomerColumn {
        Require.nonNull("customers", customers);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CustomerColumn read(List<CustomerId> ids) {
        for (int i = 1; i < Require.nonNull("customers", ids).size(); i++) {
            Require.that(
                    ids.get(i - 1).compareTo(ids.get(i)) < 0,
                    "customers has " + ids.get(i) + " after " + ids.get(i - 1)
                            + "; ids must ascend, numbers before texts and none twice, as the columns stand in their"
                            + " order.");
        }
        return new CustomerColumn(Customers.of(ids));
    }
}

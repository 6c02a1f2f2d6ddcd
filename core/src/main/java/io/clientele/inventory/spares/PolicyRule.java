package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.series.DemandClass;
import io.clientele.stat.AbcClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * For which parts a policy is right. A list that is empty lets every class pass.
 *
 * <pre>{@code
 * PolicyRule rule = PolicyRule.of(PartPolicy.onRequest()).abc(AbcClass.C).pattern(DemandClass.LUMPY);
 * }</pre>
 *
 * @param policy what to do
 * @param abc classes by value
 * @param xyz classes by variation
 * @param pattern classes by interval and size
 * @param criticality classes by what it means when the part is missing
 * @param life whether the part can still be ordered
 */
public record PolicyRule(
        PartPolicy policy,
        List<AbcClass> abc,
        List<XyzClass> xyz,
        List<DemandClass> pattern,
        List<Criticality> criticality,
        List<PartLife> life)
        implements Serializable {

    /** Copies. */
    public PolicyRule {
        Require.nonNull("policy", policy);
        abc = List.copyOf(Require.nonNull("abc", abc));
        xyz = List.copyOf(Require.nonNull("xyz", xyz));
        pattern = List.copyOf(Require.nonNull("pattern", pattern));
        criticality = List.copyOf(Require.nonNull("criticality", criticality));
        life = List.copyOf(Require.nonNull("life", life));
    }

    /** A policy for every part; conditions follow. */
    public static PolicyRule of(PartPolicy policy) {
        return new PolicyRule(policy, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same only for these classes by value. */
    public PolicyRule abc(AbcClass... classes) {
        return new PolicyRule(policy, List.of(classes), xyz, pattern, criticality, life);
    }

    /** The same only for these classes by variation. */
    public PolicyRule xyz(XyzClass... classes) {
        return new PolicyRule(policy, abc, List.of(classes), pattern, criticality, life);
    }

    /** The same only for these patterns of demand. */
    public PolicyRule pattern(DemandClass... classes) {
        return new PolicyRule(policy, abc, xyz, List.of(classes), criticality, life);
    }

    /** The same only for parts of this criticality. */
    public PolicyRule criticality(Criticality... classes) {
        return new PolicyRule(policy, abc, xyz, pattern, List.of(classes), life);
    }

    /** The same only for parts at this point of their life. */
    public PolicyRule life(PartLife... phases) {
        return new PolicyRule(policy, abc, xyz, pattern, criticality, List.of(phases));
    }

    /** Whether it is right for a part. */
    public boolean covers(PartClass part) {
        Require.nonNull("part", part);
        return lets(abc, part.abc())
                && lets(xyz, part.xyz())
                && lets(pattern, part.pattern())
                && lets(criticality, part.criticality())
                && lets(life, part.life());
    }

    private static <E> boolean lets(List<E> classes, E own) {
        return classes.isEmpty() || classes.contains(own);
    }

    /** The condition in words, {@code all} for none. */
    String condition() {
        List<String> parts = new ArrayList<>();
        for (List<? extends Enum<?>> classes : List.<List<? extends Enum<?>>>of(abc, xyz, pattern, criticality, life)) {
            if (!classes.isEmpty()) {
                parts.add(classes.stream().map(PolicyRule::word).collect(Collectors.joining(" or ")));
            }
        }
        return parts.isEmpty() ? "all" : String.join(", ", parts);
    }

    private static String word(Enum<?> own) {
        String name = own.name();
        return name.length() == 1 ? name : name.equals("NONE") ? "no demand" : name.toLowerCase(Locale.ROOT);
    }

    /** For example {@code vital: in stock, base stock, local, fill rate 99.0 %}. */
    @Override
    public String toString() {
        return condition() + ": " + policy;
    }
}

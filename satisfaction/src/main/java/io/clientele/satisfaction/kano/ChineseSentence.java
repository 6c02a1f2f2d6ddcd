package io.clientele.satisfaction.kano;

import io.clientele.internal.text.Cells;

/** 用中文。 */
final class ChineseSentence extends KanoSentence {

    @Override
    String number(String plain) {
        return plain.replace(" %", "%");
    }

    @Override
    String ended(String sentence) {
        return sentence + "。";
    }

    @Override
    String nobody(String feature) {
        return feature + "：没有类别，因为没有人被问到或作答。";
    }

    @Override
    String onlyHalves(String feature, long halves) {
        return feature + "：没有类别，因为已答的 " + amount(halves) + " 对答案都缺一半。";
    }

    @Override
    String all(KanoFeature feature, KanoCategory category) {
        return feature.feature() + " 属于" + name(category) + "：全部 "
                + amount(feature.counts().n()) + " 对答案";
    }

    @Override
    String mixed(KanoFeature feature, KanoCategory first, KanoCategory second, double a, double b) {
        return feature.feature() + " 属于混合型（" + name(first) + "/" + name(second) + "）：" + pairs(feature) + "分别有 "
                + amount(a) + " 对和 " + amount(b) + " 对";
    }

    @Override
    String share(KanoFeature feature, KanoCategory category, double count) {
        return feature.feature() + " 属于" + name(category) + "：" + pairs(feature) + "有 " + amount(count) + " 对";
    }

    private String pairs(KanoFeature feature) {
        return amount(feature.counts().n()) + " 对答案中";
    }

    @Override
    String though(KanoCategory most, double count) {
        return "，尽管" + name(most) + "有 " + amount(count) + " 对";
    }

    @Override
    String asMany(KanoCategory second, double count) {
        return "，与" + name(second) + "的 " + amount(count) + " 对相同";
    }

    @Override
    String ahead(KanoCategory second, double count) {
        return "，多于" + name(second) + "的 " + amount(count) + " 对";
    }

    @Override
    String tie() {
        return "，并列";
    }

    @Override
    String significant(String probability) {
        return "，领先显著（" + probability + "）";
    }

    @Override
    String chance(String probability) {
        return "，领先可能出于偶然（" + probability + "）";
    }

    @Override
    String coefficients(String satisfied, String dissatisfied, String of) {
        return "；具备时使 " + satisfied + " 的人满意，不具备时使 " + dissatisfied + " 的人不满意（共 " + of + " 人）";
    }

    @Override
    String undefined() {
        return "；Better 和 Worse 没有定义，因为没有一对答案属于 M、O、A 或 I";
    }

    @Override
    String continuous(KanoCategory quadrant) {
        return "；连续分析的结果则是" + name(quadrant);
    }

    @Override
    String method(KanoReport report, long used, long halves, long blanks) {
        return report.source() + "：按“" + rule(report.rule()) + "”规则和“"
                + report.table().name() + "”评价表归类；"
                + amount(report.respondents()) + " 名受访者，采用 " + amount(used) + " 对完整答案，"
                + amount(halves) + " 对因缺一半而剔除，" + amount(blanks) + " 对未作答；" + level(report)
                + "% Wilson 置信区间；连续分析采用"
                + switch (report.continuousAnswers()) {
                    case ALL -> "全部答案";
                    case WITHOUT_QUESTIONABLE -> "非可疑答案";
                };
    }

    private String rule(CategoryRule rule) {
        if (rule instanceof CategoryRule.Strength strength) {
            return "类别强度，低于 " + Cells.number(strength.mixedBelow()) + " 为混合型";
        }
        if (rule instanceof CategoryRule.BergerGroups) {
            return "Berger 分组";
        }
        return rule instanceof CategoryRule.Fong ? "Fong 检验" : "频数最高";
    }

    private static String name(KanoCategory category) {
        return switch (category) {
            case MUST_BE -> "当然质量";
            case ONE_DIMENSIONAL -> "期望质量";
            case ATTRACTIVE -> "迷人质量";
            case INDIFFERENT -> "无差异质量";
            case REVERSE -> "反向质量";
            case QUESTIONABLE -> "可疑结果";
        };
    }
}

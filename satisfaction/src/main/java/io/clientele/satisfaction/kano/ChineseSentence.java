package io.clientele.satisfaction.kano;

import io.clientele.satisfaction.Language;

/** 用中文。 */
final class ChineseSentence extends KanoSentence {

    @Override
    Language language() {
        return Language.CHINESE;
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
        return feature.feature() + " 属于" + category.in(language()) + "：全部 "
                + amount(feature.counts().n()) + " 对答案";
    }

    @Override
    String mixed(KanoFeature feature, KanoCategory first, KanoCategory second, double a, double b) {
        return feature.feature() + " 属于混合型（" + first.in(language()) + "/" + second.in(language()) + "）："
                + pairs(feature) + "分别有 " + amount(a) + " 对和 " + amount(b) + " 对";
    }

    @Override
    String share(KanoFeature feature, KanoCategory category, double count) {
        return feature.feature() + " 属于" + category.in(language()) + "：" + pairs(feature) + "有 " + amount(count) + " 对";
    }

    private String pairs(KanoFeature feature) {
        return amount(feature.counts().n()) + " 对答案中";
    }

    @Override
    String though(KanoCategory most, double count) {
        return "，尽管" + most.in(language()) + "有 " + amount(count) + " 对";
    }

    @Override
    String asMany(KanoCategory second, double count) {
        return "，与" + second.in(language()) + "的 " + amount(count) + " 对相同";
    }

    @Override
    String ahead(KanoCategory second, double count) {
        return "，多于" + second.in(language()) + "的 " + amount(count) + " 对";
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
        return "；连续分析的结果则是" + quadrant.in(language());
    }

    @Override
    String method(KanoReport report, String answers) {
        return report.source() + "：按“" + report.rule().in(language()) + "”规则和“"
                + report.table().name() + "”评价表归类；"
                + answers + "；" + level(report)
                + "% Wilson 置信区间；连续分析采用"
                + switch (report.continuousAnswers()) {
                    case ALL -> "全部答案";
                    case WITHOUT_QUESTIONABLE -> "非可疑答案";
                };
    }
}

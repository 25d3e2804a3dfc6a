// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "learn/threshold_counts.h"
#include "search/model_settings.h"
#include "search/search_result.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/theme/number_format.h"

class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace holdfast {

class Segmented;
class ThresholdSlider;

// Where a forecast becomes a yes: by F1, by the share of the event that must be found, by money, or by hand; what that means for the test
// part, as tiles or, for money, as the curve of expected profit.
class ThresholdCard : public ChartFrame
{
    Q_OBJECT
public:
    explicit ThresholdCard(QWidget* parent = nullptr);

    struct Shown
    {
        std::shared_ptr<const SearchResult> result;  // holds the family
        const FamilyResult* family = nullptr;        // with a test part
        ModelSettings settings;
        std::optional<double> tried;  // in place of the threshold in use
        QString positive;
        QString other;
        bool canChange = true;
    };
    void setShown(const Shown& shown, const NumberFormat& numbers);

Q_SIGNALS:
    void thresholdTried(double threshold);  // while dragging
    void thresholdSettled();
    void thresholdTaken(double threshold);
    void ruleChosen(holdfast::ThresholdRule rule);
    void floorChosen(double share);
    void moneyChosen(const holdfast::MoneyRule& money);

private:
    // What costs a pass over the test part: made once for a result, not for every pixel of a drag.
    struct Counted
    {
        std::shared_ptr<const SearchResult> result;
        const FamilyResult* family = nullptr;
        MoneyRule money;
        ThresholdCounts counts;
        std::vector<std::pair<double, double>> profit;  // share contacted, expected profit; as dense as a screen shows
        double lowest = 0;
        double highest = 0;
    };
    void count(const Shown& shown);
    void makeFields();
    void setFields(const Shown& shown, const NumberFormat& numbers);
    void showTiles(const Shown& shown, double threshold, const NumberFormat& numbers);
    void showProfit(const Shown& shown, double threshold, const NumberFormat& numbers);

    Counted m_counted;
    Segmented* m_rule;
    ThresholdSlider* m_slider;
    QLabel* m_said;
    Button* m_take;
    QWidget* m_floorRow;
    QLabel* m_floorWord;
    QSpinBox* m_floor;
    QWidget* m_moneyRow;
    QLabel* m_moneyWords[3];
    MoneyRule m_moneyShown;
    double m_floorShown = -1;
    QDoubleSpinBox* m_money[3];  // profit kept, cost of a contact, effect in percent
    double m_tried = 0.5;
};

}  // namespace holdfast

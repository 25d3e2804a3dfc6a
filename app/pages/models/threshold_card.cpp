// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/threshold_card.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include "app/pages/model_words.h"
#include "widgets/charts/confusion_tiles.h"
#include "widgets/charts/model_curves.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/controls/threshold_slider.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostPoints = 2000;  // of a curve: more than a screen is wide
constexpr double kMoved = 0.005;           // of a threshold, that is worth asking about

constexpr ThresholdRule kRules[] = {ThresholdRule::F1, ThresholdRule::Recall, ThresholdRule::Money, ThresholdRule::Fixed};

double expectedProfit(const MoneyRule& money, std::size_t contacted, std::size_t positives)
{
    return static_cast<double>(positives) * money.effect * money.profitKept - static_cast<double>(contacted) * money.contactCost;
}

// Scrolling a page must not change a study.
class NoWheel : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore();
        return true;
    }
};

template <class Field>
Field* plainField(const char* name, QWidget* parent)
{
    auto* field = new Field(parent);
    field->setObjectName(QLatin1String(name));
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setKeyboardTracking(false);
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new NoWheel(field));
    field->setMinimumWidth(1);
    field->setProperty("small", QStringLiteral("true"));
    return field;
}

}  // namespace

ThresholdCard::ThresholdCard(QWidget* parent)
    : ChartFrame(parent), m_rule(new Segmented), m_slider(new ThresholdSlider), m_said(makeLabel("caption")),
      m_take(smallButton(ButtonKind::Plain, {})), m_floorRow(new QWidget(this)), m_floorWord(makeLine("caption")),
      m_floor(plainField<QSpinBox>("recallFloor", m_floorRow)), m_moneyRow(new QWidget(this))
{
    setObjectName(QStringLiteral("confusion"));
    view()->setLeastHeight(130);
    m_rule->setObjectName(QStringLiteral("thresholdRule"));
    addControl(m_rule);
    makeFields();
    m_slider->setObjectName(QStringLiteral("threshold"));
    column()->addWidget(m_slider);
    m_take->setObjectName(QStringLiteral("takeThreshold"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_said, 1);
    row->addWidget(m_take);
    column()->addLayout(row);
    connect(m_rule, &Segmented::chosen, this, [this](int place) {
        if (kRules[place] == ThresholdRule::Fixed)
            Q_EMIT thresholdTaken(std::min(m_tried, 1.0));  // above all chances where no contact pays
        else
            Q_EMIT ruleChosen(kRules[place]);
    });
    connect(m_slider, &ThresholdSlider::thresholdMoved, this, &ThresholdCard::thresholdTried);
    connect(m_slider, &ThresholdSlider::thresholdSettled, this, &ThresholdCard::thresholdSettled);
    connect(m_take, &Button::clicked, this, [this] { Q_EMIT thresholdTaken(std::min(m_tried, 1.0)); });
}

void ThresholdCard::makeFields()
{
    auto* floor = new QHBoxLayout(m_floorRow);
    floor->setContentsMargins(0, 0, 0, 0);
    m_floorWord->setBuddy(m_floor);
    m_floor->setRange(1, 100);
    m_floor->setSuffix(QStringLiteral(" %"));
    m_floor->setMaximumWidth(theme().px(90));
    floor->addWidget(m_floorWord);
    floor->addWidget(m_floor);
    floor->addStretch(1);
    column()->addWidget(m_floorRow);
    connect(m_floor, &QSpinBox::valueChanged, this, [this](int percent) { Q_EMIT floorChosen(percent / 100.0); });

    auto* money = new QGridLayout(m_moneyRow);
    money->setContentsMargins(0, 0, 0, 0);
    money->setHorizontalSpacing(theme().px(8));
    money->setVerticalSpacing(theme().px(2));
    const char* names[] = {"profitKept", "contactCost", "contactEffect"};
    for (int i = 0; i < 3; ++i) {
        m_moneyWords[i] = makeLine("caption");
        m_money[i] = plainField<QDoubleSpinBox>(names[i], m_moneyRow);
        m_moneyWords[i]->setBuddy(m_money[i]);
        money->addWidget(m_moneyWords[i], 0, i);
        money->addWidget(m_money[i], 1, i);
        m_money[i]->setRange(0, i == 2 ? 100 : 1e12);
        m_money[i]->setDecimals(i == 2 ? 1 : 2);
        connect(m_money[i], &QDoubleSpinBox::valueChanged, this, [this, i](double value) {
            MoneyRule rule = m_moneyShown;  // what a field rounds for the eye stays as it is in the study
            (i == 0 ? rule.profitKept : i == 1 ? rule.contactCost : rule.effect) = i == 2 ? value / 100 : value;
            Q_EMIT moneyChosen(rule);
        });
    }
    m_money[2]->setSuffix(QStringLiteral(" %"));
    column()->addWidget(m_moneyRow);
}

void ThresholdCard::setFields(const Shown& shown, const NumberFormat& numbers)
{
    const ThresholdRule rule = shown.settings.thresholdRule;
    m_rule->setAccessibleName(tr("How the threshold is chosen"));
    m_rule->setWords({tr("F1"), tr("Recall"), tr("Money"), tr("Own")});
    const QString tips[] = {tr("The threshold of the highest F1 on training rows that were forecast out of fold"),
                            tr("The highest threshold that still finds the share of the event you ask for"),
                            tr("The threshold of the highest expected profit of contacting everyone above it"),
                            tr("The threshold you choose by hand")};
    for (int i = 0; i < 4; ++i) {
        m_rule->segment(i)->setToolTip(tips[i]);
        if (kRules[i] == rule)
            m_rule->setCurrent(i);
    }
    m_floorRow->setVisible(rule == ThresholdRule::Recall);
    m_floorWord->setText(tr("Find at least"));
    m_floor->setAccessibleName(m_floorWord->text());
    m_moneyRow->setVisible(rule == ThresholdRule::Money);
    const QString words[] = {tr("Profit of one who stays"), tr("Cost of a contact"), tr("Stay because of it")};
    const MoneyRule before = std::exchange(m_moneyShown, shown.settings.money);
    const MoneyRule& money = m_moneyShown;
    const bool moved[] = {before.profitKept != money.profitKept, before.contactCost != money.contactCost, before.effect != money.effect};
    const double values[] = {money.profitKept, money.contactCost, 100 * money.effect};
    for (int i = 0; i < 3; ++i) {
        m_moneyWords[i]->setText(words[i]);
        m_money[i]->setAccessibleName(words[i]);
        const QSignalBlocker silent(m_money[i]);
        m_money[i]->setLocale(numbers.language() == Language::Russian ? QLocale(QLocale::Russian) : QLocale(QLocale::English));
        if (!m_money[i]->hasFocus() || moved[i])  // what is being typed stays
            m_money[i]->setValue(values[i]);
    }
    const QSignalBlocker silent(m_floor);
    if (!m_floor->hasFocus() || std::exchange(m_floorShown, shown.settings.recallFloor) != shown.settings.recallFloor)
        m_floor->setValue(static_cast<int>(std::lround(100 * shown.settings.recallFloor)));
}

void ThresholdCard::showTiles(const Shown& shown, double threshold, const NumberFormat& numbers)
{
    const Confusion at = m_counted.counts.at(threshold);
    const std::size_t wrong = at.fp + at.fn;
    setTitle(tr("At the threshold %1 the model is wrong for %2 of %3")
                 .arg(numbers.fixed(threshold, 2), numbers.whole(static_cast<double>(wrong)),
                      numbers.whole(static_cast<double>(wrong + at.tp + at.tn))));
    setCaption({});
    const ConfusionWords words{shown.positive, shown.other, tr("the model says"), shown.positive, tr("not")};
    setFigure([at, words](const ChartTheme& theme) { return confusionFigure(at, words, theme); });
}

void ThresholdCard::showProfit(const Shown& shown, double threshold, const NumberFormat& numbers)
{
    const MoneyRule& money = shown.settings.money;
    const Confusion at = m_counted.counts.at(threshold);
    const std::size_t contacted = at.tp + at.fp;
    const std::size_t rows = contacted + at.fn + at.tn;
    const double profit = expectedProfit(money, contacted, at.tp);
    setTitle(contacted == 0 ? tr("At these figures no contact pays")
                            : tr("Contacting %1 of %2 is expected to earn %3")
                                  .arg(numbers.whole(static_cast<double>(contacted)), numbers.whole(static_cast<double>(rows)),
                                       numbers.money(profit, {})));
    setCaption(tr("Expected profit (up), customers by falling risk (right), test, n = %1; the threshold is from training rows.")
                   .arg(numbers.whole(static_cast<double>(rows))));
    CurvesLook look{.curves = {}, .diagonal = false, .floor = 0.0};
    ModelCurve curve{.role = ModelCurve::Role::Chosen};
    for (const auto& [share, earned] : m_counted.profit) {
        curve.x.push_back(share);
        curve.y.push_back(earned);
    }
    look.amounts = std::pair(m_counted.lowest, m_counted.highest);
    look.curves.push_back(std::move(curve));
    look.handle = CurveHandle{rows == 0 ? 0 : static_cast<double>(contacted) / static_cast<double>(rows), profit,
                              contacted == 0 ? tr("nobody") : tr("threshold %1").arg(numbers.fixed(threshold, 2))};
    setFigure([look](const ChartTheme& theme) { return curvesFigure(look, theme); });
}

void ThresholdCard::count(const Shown& shown)
{
    const MoneyRule& money = shown.settings.money;
    if (m_counted.result == shown.result && m_counted.family == shown.family && m_counted.money == money)
        return;
    m_counted = {.result = shown.result, .family = shown.family, .money = money};
    const std::vector<std::uint8_t> labels = shown.result->testLabels();
    const std::vector<double>& chances = shown.family->testProbabilities;
    m_counted.counts = ThresholdCounts(chances, labels);
    m_slider->setScores(chances, labels);
    const std::vector<ProfitPoint> curve = profitCurve(chances, labels, money);
    const std::size_t step = std::max<std::size_t>(1, curve.size() / kMostPoints);
    for (std::size_t i = 0; i < curve.size(); ++i) {
        m_counted.lowest = std::min(m_counted.lowest, curve[i].profit);
        m_counted.highest = std::max(m_counted.highest, curve[i].profit);
        if (i % step == 0 || i + 1 == curve.size())
            m_counted.profit.emplace_back(static_cast<double>(curve[i].contacted) / static_cast<double>(labels.size()), curve[i].profit);
    }
}

void ThresholdCard::setShown(const Shown& shown, const NumberFormat& numbers)
{
    const double inUse = shown.family->threshold;
    const double threshold = shown.tried.value_or(inUse);
    m_tried = threshold;
    count(shown);
    setFields(shown, numbers);
    if (shown.settings.thresholdRule == ThresholdRule::Money)
        showProfit(shown, threshold, numbers);
    else
        showTiles(shown, threshold, numbers);
    m_slider->setAccessibleName(tr("Threshold of risk"));
    m_slider->setThreshold(std::min(threshold, 1.0));
    const bool tried = shown.tried && std::fabs(threshold - inUse) > kMoved;
    m_take->setText(tr("Use this threshold"));
    m_take->setVisible(tried && shown.canChange);
    const Confusion at = m_counted.counts.at(threshold);
    m_said->setText(
        tr("F1 %1 · precision %2 · recall %3. %4")
            .arg(numbers.fixed(at.f1(), 2), numbers.percent(at.precision(), 0), numbers.percent(at.recall(), 0),
                 tried ? tr("Tried only; the threshold in use is %1.").arg(numbers.fixed(inUse, 2)) : tr("Drag the threshold.")));
}

}  // namespace holdfast

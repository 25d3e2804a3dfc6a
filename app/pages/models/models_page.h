// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>

#include <QTimer>

#include "app/pages/level_counts.h"
#include "app/pages/models/models_page_state.h"
#include "app/pages/models/target_fields.h"
#include "app/pages/page.h"
#include "app/store/background.h"
#include "study/kept_model.h"
#include "workbench/stage_result.h"

class QLabel;

namespace holdfast {

class Card;
class LeaderboardModel;
class ModelSettingsCard;
class RowTable;
class Segmented;
class ThresholdCard;

// The models compared, how they do on rows they never saw, and where a forecast becomes a yes.
class ModelsPage : public Page
{
    Q_OBJECT
public:
    explicit ModelsPage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;
    Button* primary() const override;

protected:
    QString jobName(Stage stage) const override;
    QString stopWord() const override;
    QString stopConsequence() const override;
    void noticeActed() override;

private:
    enum class Curve { Roc, PrecisionRecall, Gain, Calibration };
    void makeMain();
    void showBoard(const ModelsPageState& state);
    void showCurve(const ModelsPageState& state);
    void showCalibration(const FamilyResult& shown, const std::vector<std::uint8_t>& labels);
    void showPredicted(const ModelsPageState& state, const FamilyResult* shown);  // of a number
    void showThreshold(const ModelsPageState& state);
    void showTrials(const ModelsPageState& state);  // of the search under way
    void nameColumns(bool searching, bool number);
    void showTarget(const ModelsPageState& state);
    void hearTarget();
    void namePanes(const ModelsPageState& state);
    void hearThreshold();
    std::optional<double> meanProfit() const;
    void showKept(const ModelsPageState& state);
    void readKeptQuality();
    void keepShown();
    void hearKept();
    void renameKept(const QString& name, const QString& wanted);
    void showWholeTable();
    ModelsPageState currentState() const;
    Family shownFamily(const ModelsPageState& state) const;
    QString headline(const ModelsPageState& state) const;

    ModelsPageState m_state;
    std::optional<Family> m_shownFamily;  // whose curve is looked at
    std::optional<double> m_threshold;    // tried, not yet taken over
    const void* m_thresholdFor = nullptr;
    Curve m_curve = Curve::Roc;
    std::map<std::string, std::optional<KeptQuality>> m_keptQuality;  // by hash: reading a model takes time; none: damaged
    Button* m_next;
    ModelSettingsCard* m_settings;
    QWidget* m_main;
    Card* m_boardCard;
    QLabel* m_boardTitle;
    QLabel* m_boardCaption;
    Button* m_use;
    Button* m_keep;
    Button* m_whole;
    RowTable* m_table;
    LeaderboardModel* m_model;
    ChartFrame* m_curveFrame;
    Segmented* m_curveChoice;
    ThresholdCard* m_thresholdCard;
    ChartFrame* m_trialsFrame;
    QWidget* m_boardPart;
    QWidget* m_curvePart;  // also of the trials
    QWidget* m_thresholdPart;
    QTimer m_triedSoon;  // trials may come by the hundred a second
    LevelCounts* m_levels;
    std::shared_ptr<const TargetFields::Columns> m_targets;  // of this join, without this key
    Made<Stage::Join> m_targetsOf;
    std::optional<ColumnId> m_targetsKey;
    Background m_keptReading;
    Background m_keeping;
};

}  // namespace holdfast

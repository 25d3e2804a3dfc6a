// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/pages/models/models_page_state.h"
#include "widgets/controls/card.h"
#include "widgets/theme/number_format.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace holdfast {

class Button;
class Choice;
class FinerSettings;
class TargetFields;

// What is compared: target, features and why others are left out, families, trials, folds, test, seed.
class ModelSettingsCard : public Card
{
    Q_OBJECT
public:
    explicit ModelSettingsCard(QWidget* parent = nullptr);

    void setState(const ModelsPageState& state, const ModelSettings& settings, const NumberFormat& numbers);
    Button* search() const { return m_search; }
    void setHindrance(const QString& why);  // what keeps a search from being begun; empty: nothing
    TargetFields* target() const { return m_target; }

    // Models kept, each with how good it was.
    struct KeptLine
    {
        QString name;
        QString quality;
        bool operator==(const KeptLine&) const = default;
    };
    void setKept(const std::vector<KeptLine>& lines);

Q_SIGNALS:
    void familiesChosen(const std::vector<holdfast::Family>& families);
    void trialsChosen(int trials);
    void foldsChosen(int folds);
    void testShareChosen(double share);
    void seedChosen(int seed);
    void repeatsChosen(int repeats);
    void foldKindChosen(holdfast::FoldKind kind);
    void discardChosen(bool discard);
    void recalibrateChosen(bool recalibrate);
    void keptDropped(const QString& name);
    void keptRenamed(const QString& name, const QString& wanted);

private:
    void makeSettings();
    void showExcluded(const ModelsPageState& state, const NumberFormat& numbers);

    QLabel* m_title;
    TargetFields* m_target;
    QLabel* m_featuresLabel;
    QLabel* m_features;
    QVBoxLayout* m_excluded;
    std::vector<QLabel*> m_reasons;
    QLabel* m_familiesLabel;
    std::vector<QCheckBox*> m_families;
    QLabel* m_trialsLabel;
    QLabel* m_foldsLabel;
    QLabel* m_testLabel;
    QLabel* m_seedLabel;
    Choice* m_trials;
    Choice* m_folds;
    Choice* m_test;
    QSpinBox* m_seed;
    FinerSettings* m_finer;
    QLabel* m_keptLabel;
    QVBoxLayout* m_keptRows;
    struct KeptRow
    {
        QString name;
        QWidget* row;
        QLineEdit* field;
        Button* drop;
        QLabel* quality;
    };
    KeptRow makeKept(const KeptLine& line);
    std::vector<KeptRow> m_kept;
    Button* m_search;
};

}  // namespace holdfast

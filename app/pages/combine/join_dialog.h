// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QDialog>

#include "app/store/background.h"
#include "join/join_tables.h"
#include "join/unmatched_rows.h"
#include "widgets/theme/number_format.h"
#include "workbench/stage_result.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace holdfast {

class Button;
class Choice;
class Segmented;

// How one table is joined: by which keys and how well they match, which rows stay, what becomes of several rows of one key. What it would
// give is counted off the window's thread before it is applied; more than twice the rows must be confirmed.
class JoinDialog : public QDialog
{
    Q_OBJECT
public:
    JoinDialog(const Made<Stage::Tidy>& tidied, const JoinPlan& plan, const std::string& table, const NumberFormat& numbers,
               QWidget* parent);

Q_SIGNALS:
    void applied(const holdfast::JoinPart& part);

private:
    struct Pair
    {
        Choice* base;
        Choice* part;
    };
    struct AggregateField
    {
        const Column* column = nullptr;  // of m_table
        Button* button = nullptr;
        std::vector<Aggregate> chosen;
    };
    struct Look
    {
        std::optional<JoinResult> joined;
        std::optional<Failure> failure;
        std::size_t rowsBefore = 0;
    };
    void makeForm(QVBoxLayout* form);
    void wordKeys(const std::vector<KeyMatch>& matches);
    void addPair(const std::optional<KeyPair>& pair);
    void showSeveral();
    void showAggregates(std::size_t place);
    void offerAggregates(std::size_t place);
    JoinPart partOfForm() const;
    void look();
    void showLook(const Look& look);
    QString flawsText() const;

    Made<Stage::Tidy> m_tidied;
    JoinPlan m_plan;
    JoinPart m_part;  // as it was
    NumberFormat m_numbers;
    Table m_base;
    Table m_table;
    std::vector<KeyMatch> m_matches;
    double m_times = 1;  // rows after against rows before, as counted last
    Choice* m_key;
    QLabel* m_flaws;
    QVBoxLayout* m_pairRows;
    std::vector<Pair> m_pairs;
    Segmented* m_how;
    Choice* m_several;
    QWidget* m_pivot;
    Choice* m_label;
    Choice* m_repeated;
    QLineEdit* m_naming;
    QWidget* m_aggregates;
    std::vector<AggregateField> m_aggregateFields;
    QLabel* m_counts;
    QLabel* m_problem;
    QCheckBox* m_confirm;
    Button* m_apply;
    Background m_keysWork;
    Background m_work;
};

}  // namespace holdfast

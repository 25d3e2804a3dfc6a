// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "app/store/background.h"
#include "widgets/theme/number_format.h"
#include "workbench/look_at_next_files.h"

class QGridLayout;
class QLabel;
class QScrollArea;

namespace holdfast {

class Button;
class InlineMessage;

// New files in the places of the study's: what was found, what is missing, renamed or of another kind, each answered by a choice. Nothing
// reaches the study before the last button.
class NextFilesDialog : public QDialog
{
    Q_OBJECT
public:
    NextFilesDialog(const Study& study, const std::vector<std::shared_ptr<const SourceSnapshot>>& reads, const QStringList& paths,
                    const NumberFormat& numbers, QWidget* parent);

    const NextFiles& files() const { return m_look.files; }
    bool isLooking() const { return m_work.isRunning(); }

Q_SIGNALS:
    void answered(const holdfast::NextFiles& files);

private:
    void look(const std::map<std::string, std::string>& assigned, bool assign);
    void showLook();
    void addSource(QGridLayout* grid, std::size_t place);
    void addColumn(QGridLayout* grid, std::size_t source, std::size_t column);
    void addValue(QGridLayout* grid, std::size_t source, std::size_t value);
    void addRow(QGridLayout* grid, QWidget* left, QWidget* middle, QWidget* right);
    void changed();

    Study m_study;
    std::vector<std::vector<KnownColumn>> m_expected;
    std::vector<std::string> m_paths;
    std::map<std::string, std::string> m_assigned;
    NextLook m_look;
    NumberFormat m_numbers;
    Background m_work;
    QLabel* m_sum;
    InlineMessage* m_message;
    QScrollArea* m_scroll;
    QLabel* m_open;
    Button *m_cancel, *m_apply;
};

}  // namespace holdfast

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include <QDialog>

#include "app/store/background.h"
#include "widgets/theme/number_format.h"
#include "workbench/look_at_next_files.h"

class QLabel;

namespace holdfast {

class Button;
class InlineMessage;
class NextFilesList;

// New files in the places of the study's: what was found, what is missing, renamed or of another kind, each answered by a choice. Nothing
// reaches the study before the last button.
class NextFilesDialog : public QDialog
{
    Q_OBJECT
public:
    NextFilesDialog(const Study& study, const std::vector<std::shared_ptr<const SourceSnapshot>>& reads, const QStringList& paths,
                    const NumberFormat& numbers, QWidget* parent);

    const NextFiles& files() const { return m_look.files; }
    bool isLooking() const { return m_work.isRunning() || m_counting.isRunning(); }

Q_SIGNALS:
    void answered(const holdfast::NextFiles& files);

private:
    void hear();
    void answer(const std::string& source, const std::function<void(BoundSource&)>& answer);
    void assign(const std::string& source, const std::string& path);
    void look(bool assignFirst);
    void take(std::map<std::string, std::string> assigned, NextLook look);
    void count();
    void showLook();
    void say();

    Study m_study;
    std::vector<std::vector<KnownColumn>> m_expected;
    std::vector<std::string> m_paths;
    std::map<std::string, std::string> m_assigned;
    std::vector<std::pair<std::string, std::string>> m_chosen;  // by the user, in order: table and path
    bool m_proposed = false;                                    // the first proposal has come
    NextLook m_look;                                            // with the answers; what was read is not kept, the study reads it itself
    Background m_work, m_counting;
    QLabel* m_sum;
    InlineMessage* m_message;
    NextFilesList* m_list;
    QLabel* m_open;
    Button *m_cancel, *m_apply;
};

}  // namespace holdfast

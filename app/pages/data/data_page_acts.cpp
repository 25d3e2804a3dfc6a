// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the page of files: each hands back one edit.
#include <algorithm>

#include <QFileInfo>

#include "app/pages/data/data_page.h"
#include "app/pages/data/next_files_dialog.h"
#include "app/pages/data/part_dialog.h"
#include "app/pages/data/reading_dialog.h"
#include "app/pages/data/rejects_dialog.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "widgets/controls/file_dialog.h"

namespace holdfast {

void DataPage::mendFailure()
{
    const SourceEntry& entry = m_state.sources[m_state.shown];
    if (entry.failure && entry.failure->code == "read.file-missing")
        relocate(entry.name);
    else if (entry.failure && entry.failure->code == "read.out-of-memory")
        openPart();
    else
        openReading({});
}

void DataPage::showRejects()
{
    if (m_state.snapshot == nullptr)
        return;
    auto* dialog = new RejectsDialog(m_state.snapshot, numbers(), this);
    connect(dialog, &RejectsDialog::exportWanted, this, &DataPage::exportWanted);
    dialog->open();
}

const SourceSpec* DataPage::shownSpec() const
{
    const std::vector<SourceSpec>& sources = store().study().sources;
    const auto spec = std::find_if(sources.begin(), sources.end(), [this](const SourceSpec& each) { return each.name == m_shownSource; });
    return spec == sources.end() ? nullptr : &*spec;
}

void DataPage::openPart()
{
    const SourceSpec* spec = shownSpec();
    if (spec == nullptr)
        return;
    auto* dialog = new PartDialog(*spec, m_state.sources[m_state.shown].failure, numbers(), this);
    connect(dialog, &PartDialog::applied, this, [this, source = spec->name](const ReadOptions& options) {
        if (store().apply(edits::setReadOptions(source, options)))
            Q_EMIT toastWanted(tr("The file is read anew"));
    });
    dialog->open();
}

void DataPage::replaceFiles()
{
    if (m_state.sources.empty())
        return;
    QFileDialog* dialog = fileDialog(this, "replaceDialog", tr("Choose the new files"), view().lastFolder(), QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DataPage::openNextFiles);
    dialog->open();
}

void DataPage::openNextFiles(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    view().setLastFolder(QFileInfo(paths.front()).absolutePath());
    auto* dialog = new NextFilesDialog(store().study(), store().sourceReads(), paths, numbers(), this);
    connect(dialog, &NextFilesDialog::answered, this, [this](const NextFiles& files) {
        if (store().apply(edits::replaceFiles(files)))
            Q_EMIT toastWanted(tr("%n file(s) replaced", nullptr, static_cast<int>(files.size())));
    });
    dialog->open();
}

void DataPage::openReading(const QString& choice)
{
    const SourceSpec* spec = shownSpec();
    if (spec == nullptr)
        return;
    auto* dialog = new ReadingDialog(*spec, numbers(), this);
    connect(dialog, &ReadingDialog::applied, this, [this, source = spec->name](const ReadOptions& options) {
        if (store().apply(edits::setReadOptions(source, options)))
            Q_EMIT toastWanted(tr("The file is read anew"));
    });
    dialog->open();
    dialog->focusOn(choice);
}

void DataPage::relocate(const std::string& source)
{
    QFileDialog* dialog = fileDialog(this, "relocateDialog", tr("Where is the file now?"), view().lastFolder(), QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, source](const QString& path) { store().apply(edits::relocateSource(source, path.toStdString())); });
    dialog->open();
}

}  // namespace holdfast

// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, saving and leaving. No dialog blocks: each goes on when it is answered.
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

#include "app/messages/messages.h"
#include "app/pdf/write_pdf.h"
#include "app/settings/knowledge.h"
#include "app/settings/view_settings.h"
#include "app/store/pasted_table.h"
#include "app/store/sample_files.h"
#include "app/store/save_file.h"
#include "app/store/study_io.h"
#include "app/store/study_store.h"
#include "app/store/table_files.h"
#include "app/window/main_window.h"
#include "widgets/controls/file_dialog.h"

namespace holdfast {

void MainWindow::report(const Failure& failure)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Holdfast"), sentence(failure), QMessageBox::Close, this);
    box->setObjectName("failureBox");
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::whenSafe(const std::function<void()>& goOn)
{
    if (!m_store.isModified()) {
        goOn();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, QStringLiteral("Holdfast"),
                                tr("Save the changes to “%1” first?").arg(QString::fromStdString(m_store.study().name)),
                                QMessageBox::NoButton, this);
    box->setObjectName("unsavedBox");
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* saveButton = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    saveButton->setObjectName("saveFirst");
    QPushButton* discard = box->addButton(tr("Leave without saving"), QMessageBox::DestructiveRole);
    discard->setObjectName("leaveUnsaved");
    QPushButton* stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    stay->setObjectName("stay");
    box->setDefaultButton(saveButton);
    connect(box, &QMessageBox::buttonClicked, this, [=, this](QAbstractButton* button) {
        if (button == saveButton)
            save(goOn);
        else if (button == discard)
            goOn();
    });
    box->open();
}

void MainWindow::openStudy(const QString& path)
{
    whenSafe([this, path] {
        if (const std::optional<Failure> failure = openStudyFile(m_store, path)) {
            m_view.forgetRecentStudy(path);
            report(*failure);
            return;
        }
        m_savedAt = {};
        m_recovery.drop();
        m_view.addRecentStudy(path);
        m_view.setLastFolder(QFileInfo(path).absolutePath());
        look();
    });
}

void MainWindow::addFiles(const QStringList& paths)
{
    std::vector<std::string> wanted;
    for (const QString& path : paths)
        wanted.push_back(QFileInfo(path).absoluteFilePath().toStdString());
    if (wanted.empty())
        return;
    m_view.setLastFolder(QFileInfo(paths.front()).absolutePath());
    m_store.apply(edits::addSources(wanted));
}

void MainWindow::pasteTable()
{
    if (m_pasting.isRunning())
        return;  // one after the other, so that none is lost
    const QMimeData* held = QApplication::clipboard()->mimeData();
    const Copied copied{.text = held == nullptr ? QString() : held->text(), .html = held == nullptr ? QString() : held->html()};
    m_pasting.run<Result<QString>>(
        [copied, study = m_store.path(), name = tr("Pasted table")](const Progress&) { return savePastedTable(copied, study, name); },
        [this, asked = m_store.generation()](const Result<QString>& saved) {
            if (asked != m_store.generation())
                return;  // it was pasted into a study that is closed
            if (!saved) {
                report(saved.failure());
                return;
            }
            showPage(PageId::Data);
            m_store.apply(edits::addSources({saved.value().toStdString()}));
            say(tr("The table was pasted"));
        });
}

void MainWindow::openSample()
{
    whenSafe([this] {
        const Result<QStringList> files = writeSampleFiles(sampleWords());
        if (!files) {
            report(files.failure());
            return;
        }
        m_store.begin(Study{});
        addFiles(files.value());
        m_store.apply(edits::renameStudy(tr("Sample study").toStdString()));
        showPage(PageId::Data);
    });
}

void MainWindow::openDialog()
{
    QFileDialog* dialog = fileDialog(this, "openDialog", tr("Open a study"), m_view.lastFolder(), QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Studies (*.holdfast)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openStudy);
    dialog->open();
}

void MainWindow::filesDialog()
{
    QFileDialog* dialog = fileDialog(this, "filesDialog", tr("Choose the shop's files"), m_view.lastFolder(), QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Tables (%1)").arg("*." + tableSuffixes().join(" *.")), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::addFiles);
    dialog->open();
}

void MainWindow::save(std::function<void()> then)
{
    if (m_store.path().isEmpty()) {
        saveAs(std::move(then));
        return;
    }
    if (const std::optional<Failure> failure = saveStudyFile(m_store, m_store.path())) {
        report(*failure);
        return;
    }
    m_savedAt = QDateTime::currentDateTime();
    m_recovery.drop();
    m_view.addRecentStudy(m_store.path());
    look();
    if (then)
        then();
}

void MainWindow::saveAs(std::function<void()> then)
{
    QFileDialog* dialog = fileDialog(this, "saveDialog", tr("Save the study as"), m_view.lastFolder(), QFileDialog::AnyFile);
    dialog->setNameFilters({tr("Studies (*.holdfast)")});
    dialog->setDefaultSuffix("holdfast");
    dialog->selectFile(QString::fromStdString(m_store.study().name.empty() ? "study" : m_store.study().name) + ".holdfast");
    connect(dialog, &QFileDialog::fileSelected, this, [this, then = std::move(then)](const QString& path) {
        if (const std::optional<Failure> failure = saveStudyFile(m_store, path)) {
            report(*failure);
            return;
        }
        m_view.setLastFolder(QFileInfo(path).absolutePath());
        save(then);
    });
    dialog->open();
}

void MainWindow::savePdf()
{
    const Made<Stage::Report> document = m_store.shown<Stage::Report>();
    if (document == nullptr) {
        showPage(PageId::Report);
        return;
    }
    QFileDialog* dialog = fileDialog(this, "pdfDialog", tr("Save the report as"), m_view.lastFolder(), QFileDialog::AnyFile);
    dialog->setNameFilters({tr("PDF (*.pdf)")});
    dialog->setDefaultSuffix("pdf");
    dialog->selectFile(QString::fromStdString(m_store.study().name.empty() ? "report" : m_store.study().name) + ".pdf");
    connect(dialog, &QFileDialog::fileSelected, this, [this, document](const QString& path) {
        m_view.setLastFolder(QFileInfo(path).absolutePath());
        // setting and writing take longer than an event may: on a thread of their own, which owns all it needs
        m_writer.start([this, document, path] {
            std::optional<Failure> failure;
            const Result<QByteArray> bytes = writePdf(*document);
            if (!bytes)
                failure = bytes.failure();
            else if (const Result<Saved> saved = saveFile(
                         path.toStdString(), std::string_view(bytes.value().constData(), static_cast<std::size_t>(bytes.value().size())));
                     !saved)
                failure = saved.failure();
            QMetaObject::invokeMethod(
                this,
                [this, failure, path] {
                    if (failure)
                        report(*failure);
                    else
                        Q_EMIT reportSaved(path);
                },
                Qt::QueuedConnection);
        });
    });
    dialog->open();
}

void MainWindow::saveBytes(const QString& suggestedName, const QString& suffix, const QByteArray& bytes)
{
    QFileDialog* dialog = fileDialog(this, "exportDialog", tr("Save as"), m_view.lastFolder(), QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(suggestedName + "." + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString& path) {
        m_view.setLastFolder(QFileInfo(path).absolutePath());
        const Result<Saved> saved = saveFile(
            path.toStdString(), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), {.keepPrevious = false});
        if (!saved)
            report(saved.failure());
    });
    dialog->open();
}

void MainWindow::offerRecovery()
{
    const QString lost = m_recovery.findLost();
    if (lost.isEmpty())
        return;
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, QStringLiteral("Holdfast"),
        tr("The program ended without saving. Bring the work back as it was at %1?").arg(QFileInfo(lost).lastModified().toString("HH:mm")),
        QMessageBox::NoButton, this);
    box->setObjectName("recoveryBox");
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* bring = box->addButton(tr("Bring back"), QMessageBox::AcceptRole);
    bring->setObjectName("bringBack");
    QPushButton* away = box->addButton(tr("Throw away"), QMessageBox::DestructiveRole);
    away->setObjectName("throwAway");
    connect(box, &QMessageBox::buttonClicked, this, [=, this](QAbstractButton* button) {
        if (button == away) {
            m_recovery.drop();
            return;
        }
        const Result<StudyFile> read = holdfast::openStudy(lost.toStdString());
        if (!read) {
            report(read.failure());
            return;
        }
        // as one act upon an empty study: it has no file yet and counts as unsaved
        m_store.begin(Study{});
        m_store.apply({.label = {.code = "edit.recover"}, .change = [study = read.value().study](const Study&) { return study; }});
    });
    box->open();
}

}  // namespace holdfast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/file_dialog.h"

#include <memory>

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QStyle>

namespace holdfast {

namespace {

QIcon standardIcon(QStyle::StandardPixmap picture) { return QApplication::style()->standardIcon(picture); }

class PlainIcons : public QAbstractFileIconProvider
{
public:
    QIcon icon(IconType type) const override
    {
        switch (type) {
        case Computer:
            return standardIcon(QStyle::SP_ComputerIcon);
        case Desktop:
            return standardIcon(QStyle::SP_DesktopIcon);
        case Trashcan:
            return standardIcon(QStyle::SP_TrashIcon);
        case Drive:
            return standardIcon(QStyle::SP_DriveHDIcon);
        case Network:
            return standardIcon(QStyle::SP_DriveNetIcon);
        case Folder:
            return m_folder;
        case File:
            return m_file;
        }
        return m_file;
    }
    QIcon icon(const QFileInfo& file) const override { return file.isDir() ? m_folder : m_file; }
    QString type(const QFileInfo& /*file*/) const override { return {}; }

private:
    QIcon m_folder = standardIcon(QStyle::SP_DirIcon);
    QIcon m_file = standardIcon(QStyle::SP_FileIcon);
};

}  // namespace

QFileDialog* fileDialog(QWidget* parent, const char* objectName, const QString& title, const QString& folder, QFileDialog::FileMode mode)
{
    static const auto icons = std::make_unique<PlainIcons>();  // of all dialogs: a thread of theirs asks it
    auto* dialog = new QFileDialog(parent, title);
    dialog->setIconProvider(icons.get());
    dialog->setDirectory(folder);
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    if (mode == QFileDialog::AnyFile)
        dialog->setAcceptMode(QFileDialog::AcceptSave);
    return dialog;
}

}  // namespace holdfast

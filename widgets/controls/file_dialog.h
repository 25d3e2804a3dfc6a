// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFileDialog>

namespace holdfast {

// A dialog for files in `folder`, not open yet, deleted when closed; AnyFile is for saving. It shows files and folders without asking each
// for its kind, which holds the window up in full folders.
QFileDialog* fileDialog(QWidget* parent, const char* objectName, const QString& title, const QString& folder, QFileDialog::FileMode mode);

}  // namespace holdfast

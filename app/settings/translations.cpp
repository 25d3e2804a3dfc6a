// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace holdfast {
namespace {

// Children of the application, found by name: a translator must be gone before the application is.
QTranslator* translatorNamed(const QString& name)
{
    auto* found = QCoreApplication::instance()->findChild<QTranslator*>(name);
    if (found == nullptr) {
        found = new QTranslator(QCoreApplication::instance());
        found->setObjectName(name);
    }
    return found;
}

void install(const QString& name, const QString& file, const QString& folder)
{
    QTranslator* translator = translatorNamed(name);
    QCoreApplication::removeTranslator(translator);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
}

}  // namespace

void installTranslators(const QString& language)
{
    const QString known = language == QLatin1String("ru") ? QStringLiteral("ru") : QStringLiteral("en");
    install(QStringLiteral("translations of Qt"), QStringLiteral("qtbase_") + known, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("translations of Holdfast"), QStringLiteral("holdfast_") + known, QStringLiteral(":/i18n"));
}

QString languageOfTheSystem() { return QLocale::system().language() == QLocale::Russian ? QStringLiteral("ru") : QStringLiteral("en"); }

}  // namespace holdfast

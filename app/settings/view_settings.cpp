// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/view_settings.h"

#include <algorithm>
#include <cmath>

#include <QFileInfo>
#include <QLocale>
#include <QSettings>

namespace holdfast {
namespace {

constexpr int kMostRecent = 8;

QSettings settings() { return QSettings(QSettings::IniFormat, QSettings::UserScope, "holdfast", "holdfast"); }

QString systemLanguage() { return QLocale::system().language() == QLocale::Russian ? "ru" : "en"; }

double boundedScale(double scale) { return std::clamp(std::round(scale * 20) / 20, 0.8, 2.0); }

}  // namespace

ViewSettings::ViewSettings(QObject* parent)
    : QObject(parent), m_dark(settings().value("view/dark", false).toBool()),
      m_language(settings().value("view/language", systemLanguage()).toString() == "ru" ? "ru" : "en"),
      m_textScale(boundedScale(settings().value("view/textScale", 1.0).toDouble())),
      m_inspectorShown(settings().value("view/inspector", true).toBool())
{
}

bool ViewSettings::dark() const { return m_dark; }

void ViewSettings::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    settings().setValue("view/dark", dark);
    Q_EMIT themeChanged();
}

QString ViewSettings::language() const { return m_language; }

void ViewSettings::setLanguage(const QString& language)
{
    if (language == m_language || (language != "ru" && language != "en"))
        return;
    m_language = language;
    settings().setValue("view/language", language);
    Q_EMIT languageChanged();
}

double ViewSettings::textScale() const { return m_textScale; }

void ViewSettings::setTextScale(double scale)
{
    const double bounded = boundedScale(scale);
    if (bounded == m_textScale)
        return;
    m_textScale = bounded;
    settings().setValue("view/textScale", bounded);
    Q_EMIT themeChanged();
}

bool ViewSettings::inspectorShown() const { return m_inspectorShown; }

void ViewSettings::setInspectorShown(bool shown)
{
    if (shown == m_inspectorShown)
        return;
    m_inspectorShown = shown;
    settings().setValue("view/inspector", shown);
    Q_EMIT inspectorChanged();
}

QStringList ViewSettings::recentStudies() const { return settings().value("recent/studies").toStringList(); }

void ViewSettings::addRecentStudy(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList recent = recentStudies();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    settings().setValue("recent/studies", QStringList(recent.mid(0, kMostRecent)));
    Q_EMIT recentChanged();
}

void ViewSettings::forgetRecentStudy(const QString& path)
{
    QStringList recent = recentStudies();
    if (recent.removeAll(path) == 0)
        return;
    settings().setValue("recent/studies", recent);
    Q_EMIT recentChanged();
}

QString ViewSettings::lastFolder() const { return settings().value("recent/folder").toString(); }

void ViewSettings::setLastFolder(const QString& folder) { settings().setValue("recent/folder", folder); }

QByteArray ViewSettings::windowGeometry() const { return settings().value("view/geometry").toByteArray(); }

void ViewSettings::setWindowGeometry(const QByteArray& geometry) { settings().setValue("view/geometry", geometry); }

QString ViewSettings::remembered(const QString& key, const QString& otherwise) const
{
    return settings().value("page/" + key, otherwise).toString();
}

void ViewSettings::remember(const QString& key, const QString& value) { settings().setValue("page/" + key, value); }

}  // namespace holdfast

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

namespace holdfast {

// What this person sees and where, kept by QSettings between starts: never in the study, never undone. Two people with the same study file
// may differ in all of it and see the same numbers.
class ViewSettings : public QObject
{
    Q_OBJECT
public:
    explicit ViewSettings(QObject* parent = nullptr);

    bool dark() const;
    void setDark(bool dark);
    QString language() const;  // "ru" or "en"; before a choice: the system's, else "en"
    void setLanguage(const QString& language);
    double textScale() const;  // 0.8 … 2.0
    void setTextScale(double scale);
    bool inspectorShown() const;
    void setInspectorShown(bool shown);

    QStringList recentStudies() const;  // absolute paths, newest first, at most 8
    void addRecentStudy(const QString& path);
    void forgetRecentStudy(const QString& path);
    QString lastFolder() const;  // where a file dialog starts
    void setLastFolder(const QString& folder);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

    // What a page remembers of its own, e.g. "explore/column".
    QString remembered(const QString& key, const QString& otherwise = {}) const;
    void remember(const QString& key, const QString& value);

Q_SIGNALS:
    void themeChanged();  // light or dark, or the text scale
    void languageChanged();
    void inspectorChanged();
    void recentChanged();

private:
    bool m_dark;
    QString m_language;
    double m_textScale;
    bool m_inspectorShown;
};

}  // namespace holdfast

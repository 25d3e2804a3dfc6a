// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTemporaryDir>

#include "support/call_program.h"

namespace holdfast::tests {

// Customers with a class, and what each of them brought in.
inline QByteArray peopleTable()
{
    QByteArray text = "id,state,visits,plan,consent\n";
    for (int i = 0; i < 160; ++i)
        text += QByteArray::number(1000 + i) + (i * 7 % 20 + i * 13 % 9 < 12 ? ",gone," : ",stays,") + QByteArray::number(i * 7 % 20) +
                (i % 3 == 0 ? ",basic," : ",full,") + (i % 5 == 0 ? "no\n" : "yes\n");
    return text;
}

inline QByteArray moneyTable()
{
    QByteArray text = "id,sum\n";
    for (int i = 0; i < 160; ++i)
        text += QByteArray::number(1000 + i) + "," + QByteArray::number(i * 31 % 83) + ".25\n";
    return text;
}

// The two in a folder of their own, with a study of them.
class TwoTables
{
public:
    TwoTables()
    {
        writeFile(people(), peopleTable());
        writeFile(money(), moneyTable());
    }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString people() const { return file("people.csv"); }
    QString money() const { return file("money.csv"); }
    QString study() const { return file("shop.holdfast"); }
    Call call(const QStringList& words) const { return holdfast(words + QStringList{"--language", "en"}); }
    Call makeStudy(const QStringList& choices) const
    {
        return call(QStringList{"new", people(), money(), "--out", study(), "--trials", "0"} + choices);
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace holdfast::tests

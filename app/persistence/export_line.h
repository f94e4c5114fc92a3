#pragma once
#include <QByteArray>
#include <QString>
#include <algorithm>

namespace laci {

/// One CSV row, cell by cell. A text that a spreadsheet would take for a formula (it begins with = + - @, tab or return) gets an
/// apostrophe in front, and so does one that begins with an apostrophe: taking one leading apostrophe away gives back the text.
class ExportLine {
public:
    void text(const QString &value)
    {
        static const QString kGuarded = QStringLiteral("=+-@\t\r'");
        QString safe = value;
        if (!safe.isEmpty() && kGuarded.contains(safe.at(0)))
            safe.prepend(u'\'');
        static const QString kSpecial = QStringLiteral(",\"\r\n;'");
        if (std::any_of(safe.cbegin(), safe.cend(), [](QChar c) { return kSpecial.contains(c); }))
            safe = u'"' + safe.replace(u'"', QStringLiteral("\"\"")) + u'"';
        plain(safe.toUtf8());
    }
    /// A number or a time of ours: nothing to guard, a minus is a minus.
    void plain(const QByteArray &bytes)
    {
        if (!m_first)
            m_line += ',';
        m_first = false;
        m_line += bytes;
    }
    void number(qint64 value) { plain(QByteArray::number(value)); }
    QByteArray line() const { return m_line + "\r\n"; }

private:
    QByteArray m_line;
    bool m_first = true;
};

} // namespace laci

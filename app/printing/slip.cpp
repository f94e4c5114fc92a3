#include "printing/slip.h"
#include "base/word_table.h"
#include "printing/paper_text.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace laci {
namespace {

using Kind = SlipLine::Kind;
constexpr WordOf<Kind> kKinds[] = {{Kind::Text, u"text"}, {Kind::Rule, u"rule"}, {Kind::Logo, u"logo"},
                                   {Kind::Qr, u"qr"},     {Kind::Cut, u"cut"},   {Kind::Drawer, u"drawer"}};
constexpr char kMagic[] = "LACI-SLIP 1\n";

QString lineText(const SlipLine &line, int columns)
{
    if (line.centred)
        return centred(line.left, columns);
    if (line.right.isEmpty())
        return line.left;
    return line.left + line.right.rightJustified(columns - line.left.size());
}

} // namespace

QStringList slipText(const Slip &slip)
{
    QStringList lines;
    for (const SlipLine &line : slip.lines) {
        switch (line.kind) {
        case Kind::Text: lines += lineText(line, slip.columns); break;
        case Kind::Rule: lines += QString(slip.columns, u'-'); break;
        case Kind::Logo:
        case Kind::Qr:
        case Kind::Cut:
        case Kind::Drawer: break;
        }
    }
    return lines;
}

QByteArray slipToBytes(const Slip &slip)
{
    QJsonArray lines;
    for (const SlipLine &line : slip.lines) {
        QJsonObject o{{QStringLiteral("k"), wordOf(kKinds, line.kind)}};
        const auto text = [&o](const QString &key, const QString &value) {
            if (!value.isEmpty())
                o.insert(key, value);
        };
        const auto flag = [&o](const QString &key, bool on) {
            if (on)
                o.insert(key, true);
        };
        text(QStringLiteral("l"), line.left);
        text(QStringLiteral("r"), line.right);
        text(QStringLiteral("q"), QString::fromLatin1(line.code.toBase64()));
        flag(QStringLiteral("c"), line.centred);
        flag(QStringLiteral("b"), line.bold);
        flag(QStringLiteral("t"), line.tall);
        flag(QStringLiteral("w"), line.wide);
        lines.append(o);
    }
    const QJsonObject whole{{QStringLiteral("columns"), slip.columns},
                            {QStringLiteral("page"), codePageWord(slip.page)},
                            {QStringLiteral("lines"), lines}};
    return kMagic + QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

bool areSlipBytes(const QByteArray &bytes)
{
    return bytes.startsWith(kMagic);
}

Result<Slip> slipFromBytes(const QByteArray &bytes)
{
    const auto broken = [] { return fail(ErrorCode::Malformed, QStringLiteral("no slip")); };
    if (!areSlipBytes(bytes))
        return broken();
    const QJsonObject whole = QJsonDocument::fromJson(bytes.mid(qsizetype(sizeof kMagic) - 1)).object();
    Slip slip;
    slip.columns = whole.value(QStringLiteral("columns")).toInt();
    const auto page = codePageFromWord(whole.value(QStringLiteral("page")).toString());
    if (slip.columns < 1 || !page)
        return broken();
    slip.page = *page;
    const QJsonArray lines = whole.value(QStringLiteral("lines")).toArray();
    for (const QJsonValue &value : lines) {
        const QJsonObject o = value.toObject();
        SlipLine line;
        const auto kind = fromWord(kKinds, o.value(QStringLiteral("k")).toString());
        if (!kind)
            return broken();
        line.kind = *kind;
        line.left = o.value(QStringLiteral("l")).toString();
        line.right = o.value(QStringLiteral("r")).toString();
        line.code = QByteArray::fromBase64(o.value(QStringLiteral("q")).toString().toLatin1());
        line.centred = o.value(QStringLiteral("c")).toBool();
        line.bold = o.value(QStringLiteral("b")).toBool();
        line.tall = o.value(QStringLiteral("t")).toBool();
        line.wide = o.value(QStringLiteral("w")).toBool();
        slip.lines.append(line);
    }
    return slip;
}

} // namespace laci

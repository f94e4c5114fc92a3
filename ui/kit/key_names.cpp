#include "ui/kit/key_names.h"
#include <QKeyEvent>
#include <QKeySequence>

namespace laci {
namespace {
QHash<QString, QString> &keys()
{
    static QHash<QString, QString> shopByUsual;
    return shopByUsual;
}
}

void setShopKeys(const QHash<QString, QString> &shopByUsual)
{
    keys() = shopByUsual;
}

QString shopKey(const QString &usual)
{
    return keys().value(usual, usual);
}

QString keyText(const QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_unknown:
        return {};
    default:
        break;
    }
    const auto modifiers = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier);
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(event->key()))).toString(QKeySequence::PortableText);
}

int usualKey(const QKeyEvent *event)
{
    const QString pressed = keyText(event);
    const QHash<QString, QString> &known = keys();
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (it.value() == pressed) {
            const QKeySequence usual(it.key(), QKeySequence::PortableText);
            return usual.isEmpty() ? 0 : usual[0].key();
        }
    }
    return known.contains(pressed) ? 0 : event->key();
}

} // namespace laci

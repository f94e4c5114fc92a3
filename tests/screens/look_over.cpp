#include "screens/look_over.h"
#include "screens/painted_text.h"
#include "ui/kit/sheet.h"
#include "ui/kit/theme.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace laci::test {

namespace {

QAbstractScrollArea *scrollsIn(const QWidget *widget)
{
    for (QWidget *up = widget->parentWidget(); up && !widget->isWindow(); up = up->parentWidget()) {
        if (auto *area = qobject_cast<QAbstractScrollArea *>(up))
            return area;
        if (up->isWindow())
            break;
    }
    return nullptr;
}

/// The viewport of something that scrolls: what is cut at its edge is scrolled into sight.
QAbstractScrollArea *viewportOf(const QWidget &widget)
{
    auto *area = qobject_cast<QAbstractScrollArea *>(widget.parentWidget());
    return area && area->viewport() == &widget ? area : nullptr;
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget);
}

bool isText(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label && !label->text().isEmpty();
}

/// What the widget wanted to write, where it can say so.
QString ownText(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return field->text().isEmpty() ? field->placeholderText() : field->text();
    return {};
}

/// The marked part of a field is written twice, in two colours.
bool hasMarked(const QWidget &widget)
{
    const auto *field = qobject_cast<const QLineEdit *>(&widget);
    return field && field->hasSelectedText();
}

/// Names that came from outside may be shortened, if the whole name can be had: the widget says so with the property "shortens",
/// or is a list of rows (a row is read whole where it leads).
bool mayShorten(const QWidget &widget)
{
    if (viewportOf(widget) || widget.property("shortens").toBool())
        return true;
    const auto *field = qobject_cast<const QLineEdit *>(&widget);
    return field && field->text().isEmpty() && (!field->accessibleDescription().isEmpty() || field->toolTip() == field->placeholderText());
}

QString clip(const QString &text)
{
    return text.size() > 40 ? text.left(38) + QStringLiteral("..") : text;
}

void lookAtText(QWidget &widget, QStringList &findings)
{
    const QList<PaintedText> texts = paintedText(widget);
    const QAbstractScrollArea *area = viewportOf(widget);
    const QString own = ownText(widget);
    const bool marked = hasMarked(widget);
    const bool field = qobject_cast<QLineEdit *>(&widget) || qobject_cast<QPlainTextEdit *>(&widget);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const PaintedText &one = texts[i];
        if (one.text.endsWith(QChar(0x2026)) && one.text.size() > 1 && one.text != own && !own.endsWith(one.text) && !mayShorten(widget))
            findings << QStringLiteral("shortened: \"%1\" in %2").arg(clip(one.text), whereIs(widget));
        const bool wide = one.ink.left() < one.seen.left() - 1.5 || one.ink.right() > one.seen.right() + 1.5;
        const bool high = one.ink.top() < one.seen.top() - 1.5 || one.ink.bottom() > one.seen.bottom() + 1.5;
        const bool sideways = area && area->horizontalScrollBar()->maximum() > 0;
        if ((wide && !field && !sideways) || (high && !area && !field))
            findings << QStringLiteral("cut off: \"%1\" in %2").arg(clip(one.text), whereIs(widget));
        for (qsizetype j = 0; !marked && j < i; ++j) {
            const QRectF both = one.ink & texts[j].ink;
            if (both.width() > 2 && both.height() > 2)
                findings << QStringLiteral("text over text: \"%1\" and \"%2\" in %3").arg(clip(texts[j].text), clip(one.text), whereIs(widget));
        }
    }
    // A label that wraps paints what fits; what it needs is more.
    const auto *label = qobject_cast<QLabel *>(&widget);
    if (label && label->wordWrap() && label->hasHeightForWidth() && label->heightForWidth(label->width()) > label->height() + 3)
        findings << QStringLiteral("cut off below: \"%1\" in %2").arg(clip(label->text()), whereIs(widget));
}

void lookAtPlaces(QWidget &window, const QList<QWidget *> &seen, QStringList &findings)
{
    const QRect whole = window.rect();
    QHash<const QWidget *, QList<QWidget *>> siblings;
    for (QWidget *widget : seen) {
        if (!isControl(widget) && !isText(widget))
            continue;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        const QAbstractScrollArea *area = scrollsIn(widget);
        if (!area && !whole.contains(place))
            findings << QStringLiteral("leaves the window: %1 at %2,%3 %4x%5").arg(whereIs(*widget)).arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height());
        // A control that its parent cuts is half a control.
        const QWidget *parent = widget->parentWidget();
        if (!area && parent && isControl(widget) && !parent->rect().contains(widget->geometry()))
            findings << QStringLiteral("reaches out of its parent: %1").arg(whereIs(*widget));
        if (area && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && isControl(widget) && parent == area->viewport()
            && widget->width() > area->viewport()->width() + 1)
            findings << QStringLiteral("wider than what it scrolls in: %1").arg(whereIs(*widget));
        siblings[parent].append(widget);
    }
    for (const auto &family : std::as_const(siblings)) {
        for (qsizetype i = 0; i < family.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                const QRect both = family[i]->geometry() & family[j]->geometry();
                if (both.width() > 1 && both.height() > 1)
                    findings << QStringLiteral("overlap: %1 and %2").arg(whereIs(*family[j]), whereIs(*family[i]));
            }
        }
    }
}

/// The commonest colour where the text stands is what it stands on.
QColor groundOf(const QImage &picture, const QRect &place)
{
    QHash<QRgb, int> count;
    const QRect inside = place.adjusted(-2, -2, 2, 2) & picture.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++count[picture.pixel(x, y)];
    }
    QRgb most = 0;
    int best = -1;
    for (auto it = count.cbegin(); it != count.cend(); ++it) {
        if (it.value() > best) {
            best = it.value();
            most = it.key();
        }
    }
    return QColor(most);
}

void lookAtContrast(QWidget &window, const QList<QWidget *> &seen, const QImage &picture, double least, QStringList &findings)
{
    for (QWidget *widget : seen) {
        if (hasMarked(*widget))
            continue;
        const QPoint corner = widget->mapTo(&window, QPoint());
        const QList<PaintedText> texts = paintedText(*widget);
        for (const PaintedText &one : texts) {
            // Only what can be read now: a part that is scrolled away has no ground in the picture.
            const QRect place = one.ink.toAlignedRect();
            if (!(one.seen.toAlignedRect() & widget->visibleRegion().boundingRect()).contains(place))
                continue;
            const QColor ground = groundOf(picture, place.translated(corner));
            const double ratio = contrast(one.color, ground);
            const bool large = one.pixels >= 24 || (one.strong && one.pixels >= 18);
            const double wanted = large && least < 7 ? 3.0 : least;
            if (ratio < wanted - 0.01 && widget->isEnabled())
                findings << QStringLiteral("pale (%1:1, %2 on %3): \"%4\" in %5").arg(ratio, 0, 'f', 1).arg(one.color.name(), ground.name(), clip(one.text), whereIs(*widget));
        }
    }
}

} // namespace

QString whereIs(const QWidget &widget)
{
    const auto word = [](const QWidget &one) {
        return one.objectName().isEmpty() || one.objectName().startsWith(u"qt_") ? QString::fromLatin1(one.metaObject()->className()).remove(QStringLiteral("laci::"))
                                                                               : one.objectName();
    };
    QStringList way;
    for (const QWidget *up = &widget; up && way.size() < 4; up = up->isWindow() ? nullptr : up->parentWidget()) {
        const QString name = word(*up);
        if (up == &widget || (name != u"QWidget" && name != u"QStackedWidget"))
            way.prepend(name);
    }
    return way.join(u'/') + QStringLiteral(" (%1)").arg(QString::fromLatin1(widget.metaObject()->className()).remove(QStringLiteral("laci::")));
}

QList<QWidget *> seenWidgets(QWidget &window)
{
    // Under an open sheet everything is dimmed and out of reach; what counts is the sheet.
    QWidget *top = &window;
    const auto sheets = window.findChildren<Sheet *>(QString(), Qt::FindDirectChildrenOnly);
    for (Sheet *sheet : sheets) {
        if (sheet->isVisible())
            top = sheet;
    }
    QList<QWidget *> seen;
    if (top == &window)
        seen << &window;                         // a window may paint by itself
    const auto all = top->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && !widget->size().isEmpty() && widget->window() == &window)
            seen << widget;
    }
    return seen;
}

QStringList lookOver(QWidget &window, const QImage &picture, double least)
{
    const QList<QWidget *> seen = seenWidgets(window);
    QStringList findings;
    for (QWidget *widget : seen) {
        if (widget->isEnabled() || !qobject_cast<QLineEdit *>(widget))
            lookAtText(*widget, findings);
    }
    lookAtPlaces(window, seen, findings);
    if (!picture.isNull())
        lookAtContrast(window, seen, picture, least, findings);
    findings.removeDuplicates();
    return findings;
}

} // namespace laci::test

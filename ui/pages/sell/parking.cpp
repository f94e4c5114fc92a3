#include "ui/pages/sell/parking.h"
#include "base/when_done.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/sell/sheet_field.h"
#include "ui/text/when_text.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {

Parking::Parking(TillServices &services, SellEntry &entry, QWidget *owner)
    : QObject(owner), m_services(services), m_entry(entry), m_owner(owner)
{
}

void Parking::countAgain()
{
    whenDone(m_services.books.parked(), this, [this](const Result<QList<ParkedCart>> &parked) {
        if (!parked)
            return;                              // the next park or resume says what is wrong
        m_count = int(parked->size());
        emit counted(m_count);
    });
}

QString Parking::proposedName() const
{
    const Customer &customer = m_services.cart.cart().customer;
    return customer.isKnown() ? customer.name : timeText(m_services.clock.now(), m_services.cart.rules().shop.timeZone);
}

void Parking::park()
{
    if (m_services.cart.cart().isEmpty())
        return showParked();
    auto *sheet = new Sheet(m_owner, tr("Put this cart aside"));
    QLineEdit *field = addField(sheet, tr("Under which name"), proposedName());
    TextLabel *trouble = addTrouble(sheet, field);
    field->setMaxLength(60);
    sheet->addAction(tr("Back"), Button::Kind::Secondary);
    if (m_count > 0) {
        Button *others = sheet->addTry(tr("Parked (%1)").arg(m_count), Button::Kind::Secondary, [this, sheet] {
            connect(sheet, &Sheet::closed, this, &Parking::showParked);
            return true;
        });
        others->setObjectName(QStringLiteral("showParked"));
    }
    Button *put = sheet->addTry(tr("Put aside"), Button::Kind::Primary, [this, sheet, field, trouble] {
        const QString name = field->text().simplified();
        if (name.isEmpty())
            return complain(trouble, field, tr("Write a name by which you will know it again."));
        connect(sheet, &Sheet::closed, this, [this, name] {
            putAside(name, [this, name](qint64 id) { emit parkedAs(name, id); });
        });
        return true;
    });
    put->setObjectName(QStringLiteral("apply"));
    connect(field, &QLineEdit::returnPressed, put, &QPushButton::click);
    sheet->open();
}

void Parking::putAside(const QString &name, std::function<void(qint64)> then)
{
    m_entry.hold();
    const SaleDraft draft = m_services.cart.draft();     // hands a waiting write over, so that it comes before
    whenDone(m_services.books.park(name, draft.cart, draft.totals.total, draft.cashier), this,
             [this, then = std::move(then)](const Result<ParkedCart> &parked) {
                 if (parked) {
                     m_services.cart.forget();
                     then(parked->id);
                     countAgain();
                 } else {
                     emit refused(parked.error());
                 }
                 m_entry.release();
             });
}

void Parking::resume(qint64 id)
{
    if (m_services.cart.cart().isEmpty())
        return takeUp(id);
    const QString name = proposedName();
    putAside(name, [this, id, name](qint64) {
        emit said(tr("The open cart was put aside as “%1”.").arg(name));
        takeUp(id);
    });
}

void Parking::takeUp(qint64 id)
{
    m_entry.hold();
    (void)m_services.cart.draft();                       // as above: an emptied cart must not be written over what comes
    whenDone(m_services.books.resumeParked(id), this, [this](const Result<ParkedCart> &parked) {
        if (parked)
            m_services.cart.takeParked(parked->cart);
        else if (parked.error().code == ErrorCode::NotFound)
            emit said(tr("Somebody else has taken that cart already."));
        else
            emit refused(parked.error());
        countAgain();
        m_entry.release();
    });
}

void Parking::drop(const ParkedCart &parked)
{
    whenDone(m_services.books.dropParked(parked.id), this, [this, parked](const Result<void> &done) {
        if (!done)
            emit refused(done.error());
        else
            emit said(tr("“%1” was deleted.").arg(parked.name));
        countAgain();
    });
}

void Parking::showParked()
{
    whenDone(m_services.books.parked(), this, [this](const Result<QList<ParkedCart>> &parked) {
        if (!parked) {
            emit refused(parked.error());
            return;
        }
        m_count = int(parked->size());
        emit counted(m_count);
        if (parked->isEmpty())
            emit said(tr("Nothing is put aside."));
        else if (!Sheet::isOpenIn(m_owner))
            list(*parked);
    });
}

void Parking::list(const QList<ParkedCart> &parked)
{
    auto *sheet = new Sheet(m_owner, tr("Parked carts"));
    sheet->setPanelWidth(560);
    if (!m_services.cart.cart().isEmpty()) {
        auto *first = new TextLabel(tr("The open cart is put aside first."), Text::Body, Ink::Muted, sheet);
        first->setWordWrap(true);
        sheet->body()->addWidget(first);
    }
    for (qsizetype at = 0; at < parked.size(); ++at) {
        const ParkedCart &one = parked[at];
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *take = new Button(tr("%1 · %2").arg(one.name, rupiahText(one.total)), Button::Kind::Choice, sheet);
        const auto age = std::chrono::seconds(qMax<qint64>(0, one.parkedAt.secsTo(m_services.clock.now())));
        take->setDetail(tr("%1 · %2 · %3").arg(tr("%n item(s)", nullptr, itemCount(one.cart)), agoText(age), one.cashier));
        take->setObjectName(QStringLiteral("parked%1").arg(at));
        take->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        auto *away = new Button(QString(), Button::Kind::Danger, sheet);
        away->setIconName(QStringLiteral("trash"));
        away->setAccessibleName(tr("Delete %1").arg(one.name));
        away->setObjectName(QStringLiteral("drop"));
        row->addWidget(take, 1);
        row->addWidget(away);
        sheet->body()->addLayout(row);
        if (at == 0)
            sheet->setFirst(take);
        connect(take, &QPushButton::clicked, sheet, [this, sheet, id = one.id] {
            connect(sheet, &Sheet::closed, this, [this, id] { resume(id); });
            sheet->dismiss();
        });
        connect(away, &QPushButton::clicked, sheet, [this, sheet, one] {
            connect(sheet, &Sheet::closed, this, [this, one] {
                ask(m_owner, {tr("Delete “%1”?").arg(one.name), tr("%1 in it. It does not come back.").arg(rupiahText(one.total)),
                              tr("Delete"), tr("Keep"), true},
                    [this, one](bool yes) {
                        if (yes)
                            drop(one);
                    });
            });
            sheet->dismiss();
        });
    }
    sheet->addAction(tr("Back"), Button::Kind::Secondary);
    sheet->open();
}

} // namespace laci

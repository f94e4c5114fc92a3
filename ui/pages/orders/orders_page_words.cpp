// What Pesanan says and which keys it takes.
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/key_names.h"
#include "ui/kit/save_file.h"
#include "ui/kit/text_label.h"
#include "ui/kit/toast.h"
#include "ui/pages/orders/order_detail.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/text/error_text.h"
#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>

namespace laci {

void OrdersPage::retranslate()
{
    for (const Choice &choice : std::as_const(m_chips)) {
        const auto counted = [](const QString &word, int count) {
            //: a filter and how many orders it holds: "Waiting 2"
            return count > 0 ? tr("%1 %2").arg(word, QString::number(count)) : word;
        };
        switch (choice.filter) {
        case SaleFilter::All:       choice.chip->setText(spanWord(m_span)); break;
        case SaleFilter::Waiting:   choice.chip->setText(counted(tr("Waiting"), m_counts.waiting)); break;
        case SaleFilter::Unsure:
            choice.chip->setText(counted(tr("Not certain"), m_counts.unsure));
            choice.chip->setInk(m_counts.unsure > 0 ? Ink::Warn : Ink::Normal);
            break;
        case SaleFilter::LateMoney:
            choice.chip->setText(counted(tr("Late money"), m_counts.lateMoney));
            choice.chip->setInk(m_counts.lateMoney > 0 ? Ink::Warn : Ink::Normal);
            break;
        case SaleFilter::Paid:      choice.chip->setText(tr("Paid")); break;
        case SaleFilter::Refunded:  choice.chip->setText(tr("Given back")); break;
        }
        choice.chip->updateGeometry();
    }
    const bool today = m_span.kind == DaySpan::Kind::Today;
    if (!onInbox() && !m_search->text().trimmed().isEmpty()) {
        //: %1 is what was searched for
        m_empty->setText(tr("Nothing found for “%1”.").arg(m_search->text().trimmed()));
    } else {
        switch (m_filter) {
        case SaleFilter::All:       m_empty->setText(today ? tr("No orders today yet.") : tr("No orders in these days.")); break;
        case SaleFilter::Waiting:   m_empty->setText(tr("Nobody is waiting to pay.")); break;
        case SaleFilter::Unsure:    m_empty->setText(tr("Everything is certain.")); break;
        case SaleFilter::LateMoney: m_empty->setText(tr("No money came late.")); break;
        case SaleFilter::Paid:      m_empty->setText(today ? tr("Nothing was paid today yet.") : tr("Nothing was paid in these days.")); break;
        case SaleFilter::Refunded:  m_empty->setText(today ? tr("Nothing was given back today.") : tr("Nothing was given back in these days.")); break;
        }
    }
    m_search->setPlaceholderText(tr("Number, amount, reference or customer"));
    m_search->setToolTip(m_search->placeholderText());       // where there is no room for all of it
    m_search->setAccessibleName(tr("Search orders"));
    m_export->setText(tr("Export CSV"));
    m_days->setAccessibleName(tr("Days"));
    wordSpans();
    m_table->setAccessibleName(tr("Orders"));
    m_inbox->setAccessibleName(tr("Late money"));
}

void OrdersPage::wordSpans()
{
    for (int i = 0; i < m_days->count(); ++i) {
        const auto kind = DaySpan::Kind(m_days->itemData(i).toInt());
        m_days->setItemText(i, kind == m_span.kind ? spanWord(m_span) : spanWord({kind, {}, {}}));
        if (kind == m_span.kind)
            m_days->setCurrentIndex(i);
    }
}

void OrdersPage::exportList()
{
    const SaleQuery query = m_model.query();
    //: part of a file name: no blanks and no slashes
    QString name = tr("orders");
    if (query.day.isValid())
        name += query.day.toString(QStringLiteral("-yyyyMMdd"));
    if (query.until.isValid() && query.until != query.day)
        name += query.until.toString(QStringLiteral("-yyyyMMdd"));
    askWhereToSave(this, tr("Export orders"), name, QStringLiteral("csv"), tr("Tables"), [this, query](const QString &file) {
        m_export->setEnabled(false);
        whenDone(m_services.books.exportSales(query, file), this, [this, file](const Result<qint64> &rows) {
            m_export->setEnabled(true);
            if (!rows)
                return m_toast->say(errorText(rows.error()), {}, {}, std::chrono::seconds{15});
            //: %1 is a file name
            m_toast->say(tr("%n order(s) written to %1.", nullptr, int(*rows)).arg(QFileInfo(file).fileName()));
        });
    });
}

bool OrdersPage::pressed(QKeyEvent *event)
{
    if (event->isAutoRepeat())
        return false;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (usualKey(event) == Qt::Key_F5) {
        m_detail->check();
        return true;
    }
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        return true;
    }
    if (!plain || !m_detail->record())
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_detail->record()->sale.state == SaleState::Open)
            emit openPayment(*m_detail->record());
        else
            m_detail->printCopy();
        return true;
    case Qt::Key_P:
        m_detail->printCopy();
        return true;
    case Qt::Key_R:
        m_detail->seeReceipt();
        return true;
    default:
        return false;
    }
}

void OrdersPage::keyPressEvent(QKeyEvent *event)
{
    if (pressed(event))
        return event->accept();
    QWidget::keyPressEvent(event);
}

// A list would take letters and digits for itself, to jump to a row.
bool OrdersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search) {
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (m_model.rowCount() > 0) {
                m_table->setFocus(Qt::OtherFocusReason);
                if (!m_table->currentIndex().isValid())
                    m_table->setCurrentIndex(m_model.index(0, 0));
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        return false;
    }
    if (pressed(key))
        return true;
    const QString typed = key->text();
    if (watched == m_table && typed.size() == 1 && typed.at(0).isDigit() && key->modifiers() == Qt::NoModifier) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(typed);
        return true;
    }
    return false;
}

void OrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        for (QTableView *table : {m_table, m_inbox})
            table->viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        placeColumns();
    }
    QWidget::changeEvent(event);
}

} // namespace laci

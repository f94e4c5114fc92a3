#include "ui/pages/orders/trail_view.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_label.h"
#include "ui/text/payment_text.h"
#include <QGridLayout>
#include <QPainter>

namespace laci {
namespace {

/// A dot of 8 px beside the first line of its sentence.
class Dot final : public QWidget {
public:
    explicit Dot(Tone tone) : m_tone(tone) { setFixedSize(10, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawBox(painter, QRectF(1, 6, 8, 8), 4, themeOf(this).of(m_tone));
    }

private:
    Tone m_tone;
};

}

TrailView::TrailView(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 8, 4, 8);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(12);
    m_grid->setColumnStretch(2, 1);
    m_grid->setRowStretch(1000, 1);
}

void TrailView::addHeading(const QString &method, PaymentState state)
{
    const int row = int(m_grid->count());
    //: %1 a way to pay, %2 its state
    auto *label = new TextLabel(tr("%1: %2").arg(method, paymentStateText(state)), Text::BodyStrong);
    label->setWordWrap(true);
    m_grid->addWidget(label, row, 0, 1, 3);
}

void TrailView::addEntry(const QString &time, Tone tone, const QString &sentence)
{
    const int row = int(m_grid->count());
    auto *when = new MoneyLabel(Text::Body);
    when->setInk(Ink::Muted);
    when->setText(time);
    m_grid->addWidget(when, row, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(new Dot(tone), row, 1, Qt::AlignTop);
    auto *text = new TextLabel(sentence, Text::Body);
    text->setWordWrap(true);
    m_grid->addWidget(text, row, 2, Qt::AlignTop);
}

} // namespace laci

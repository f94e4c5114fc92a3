#include "ui/pages/people/lock_screen.h"
#include "base/when_done.h"
#include "people/duty.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/keypad.h"
#include "ui/kit/text_label.h"
#include "ui/pages/customer/customer_feed.h"
#include "ui/pages/customer/customer_window.h"
#include "ui/text/error_text.h"
#include "ui/text/right_text.h"
#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace laci {
namespace {

/// The customer still has something to do or to see on the till's own screen.
bool isPayment(const CustomerView &view)
{
    using Face = CustomerView::Face;
    switch (view.face) {
    case Face::Idle:
    case Face::Cart:
    case Face::Cash:
        return false;
    case Face::Preparing:
    case Face::Qr:
    case Face::Link:
    case Face::Account:
    case Face::Checking:
    case Face::Unsure:
    case Face::Paid:
        return true;
    }
    Q_UNREACHABLE();
}

}

LockScreen::LockScreen(TillServices &services, const CustomerFeed &feed, QWidget *window)
    : Cover(window), m_services(services), m_feed(feed), m_payment(new CustomerWindow(services.settings, services.clock, this)),
      m_panel(new Card), m_title(new TextLabel({}, Text::Heading)), m_hint(new TextLabel({}, Text::Body, Ink::Muted)),
      m_tiles(new QWidget), m_grid(new QGridLayout(m_tiles)), m_group(new QButtonGroup(this)), m_pinLabel(new TextLabel({}, Text::SmallStrong)),
      m_pin(new QLineEdit), m_said(new TextLabel({}, Text::Small, Ink::Bad)), m_enter(new Button({}, Button::Kind::Primary)),
      m_back(new Button({})), m_again(new Button({}))
{
    setObjectName(QStringLiteral("lockScreen"));
    setAboveAll(true);
    m_payment->hide();
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(24, 24, 24, 24);
    page->setSpacing(20);
    page->addWidget(m_payment, 4);
    page->addStretch(1);
    m_panel->setMaximumWidth(textPx(760));
    m_panel->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    page->addWidget(m_panel, 6, Qt::AlignVCenter);
    page->addStretch(1);

    auto *columns = new QHBoxLayout(m_panel);
    columns->setContentsMargins(24, 22, 24, 22);
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    m_hint->setWordWrap(true);
    m_title->setWordWrap(true);
    left->addWidget(m_title);
    left->addWidget(m_hint);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_grid->setContentsMargins(0, 0, 6, 0);
    m_grid->setSpacing(8);
    scroll->setWidget(m_tiles);
    m_tiles->setAutoFillBackground(false);
    left->addWidget(scroll, 1);
    left->addWidget(m_again);
    left->addWidget(m_back);
    columns->addLayout(left, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(m_pinLabel);
    right->addWidget(m_pin);
    m_said->setWordWrap(true);
    m_said->setMinimumHeight(textPx(36));
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    right->addWidget(m_said);
    right->addWidget(new Keypad(m_pin, {}, this));
    right->addWidget(m_enter);
    right->addStretch(1);
    columns->addLayout(right, 1);

    m_group->setExclusive(false);        // arrows walk over the names; only a press chooses
    m_pinLabel->setBuddy(m_pin);
    m_pin->setMaxLength(8);
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_pin->setProperty("moneyField", true);          // a barcode is no PIN: refused with a beep, never left in the field
    m_pin->setObjectName(QStringLiteral("lockPin"));
    m_said->setObjectName(QStringLiteral("lockSaid"));
    m_enter->setObjectName(QStringLiteral("unlock"));
    m_enter->setTall(metric::kPay);
    m_enter->setTextSize(Text::PayButton);
    m_enter->setKeyHint(QStringLiteral("Enter"));
    m_back->setObjectName(QStringLiteral("stay"));
    m_back->setKeyHint(QStringLiteral("Esc"));
    m_again->setObjectName(QStringLiteral("readAgain"));
    m_again->hide();

    connect(m_enter, &QPushButton::clicked, this, &LockScreen::enter);
    connect(m_pin, &QLineEdit::returnPressed, this, &LockScreen::enter);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (!m_locked)
            goAway();
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_services.duty->isKnown())
            askWho();
        else
            m_services.duty->begin();
    });
    connect(&m_second, &QTimer::timeout, this, &LockScreen::tick);
    connect(m_services.duty, &Duty::changed, this, &LockScreen::follow);
    connect(&m_feed, &CustomerFeed::changed, this, [this] {
        if (isUp())
            showPayment();
    });
    retranslate();
}

QWidget *LockScreen::first() const
{
    if (m_chosen != PersonId{} || m_group->buttons().isEmpty())
        return m_pin;
    return m_group->buttons().first();
}

void LockScreen::retranslate()
{
    m_title->setText(m_locked ? tr("Who is at the till?") : tr("Who takes over?"));
    m_hint->setText(m_unread  ? tr("The people of the shop cannot be read. Try again; if it stays so, start Laci anew.")
                    : m_locked ? tr("The till is locked. Cart and payments stay as they are.")
                               : tr("The cart stays as it is."));
    m_pinLabel->setText(tr("PIN"));
    m_pin->setAccessibleName(tr("PIN"));
    m_enter->setText(m_locked ? tr("Unlock") : tr("Take over"));
    m_back->setText(tr("Back"));
    m_again->setText(tr("Read again"));
    m_back->setVisible(!m_locked);
    m_again->setVisible(m_unread);
    setAccessibleName(m_title->text());
    fill();
}

void LockScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Cover::changeEvent(event);
}

void LockScreen::resizeEvent(QResizeEvent *event)
{
    Cover::resizeEvent(event);
    showPayment();
}

void LockScreen::follow()
{
    const Duty &duty = *m_services.duty;
    if (duty.isKnown() && !duty.isLocked()) {
        if (m_locked) {
            m_locked = false;
            goAway();
        }
        return;
    }
    const bool already = m_locked && isUp();
    m_locked = true;
    m_unread = false;
    if (!already)
        m_pin->clear();
    askWho();
    if (!already) {
        showPayment();
        raiseOver();
    }
    retranslate();
}

void LockScreen::offerSwitch()
{
    if (m_locked || !m_services.duty->hasPeople())
        return;
    m_pin->clear();
    m_chosen = {};
    say({});
    retranslate();
    askWho();
    showPayment();
    raiseOver();
}

void LockScreen::askWho()
{
    whenDone(m_services.people->all(false), this, [this](const Result<QList<Person>> &people) {
        m_unread = !people;
        if (people)
            m_people = *people;
        if (m_people.size() == 1)
            m_chosen = m_people.first().id;
        retranslate();
        if (isUp() && m_pin->text().isEmpty() && !m_tiles->isAncestorOf(focusWidget()))
            raiseOver();                 // to the names, unless somebody chooses or types already
    });
}

/// The tiles; the same people in the same places stay as they are, so that a press is never lost.
void LockScreen::fill()
{
    QList<PersonId> wanted;
    for (const Person &person : std::as_const(m_people))
        wanted.append(person.id);
    const auto old = m_group->buttons();
    if (wanted == m_shown) {
        for (qsizetype i = 0; i < old.size(); ++i)
            word(static_cast<Button *>(old[i]), m_people[i]);
        return;
    }
    m_shown = wanted;
    for (QAbstractButton *each : old) {
        m_group->removeButton(each);
        each->hide();
        each->deleteLater();
    }
    int at = 0;
    for (const Person &person : std::as_const(m_people)) {
        auto *tile = new Button({}, Button::Kind::Choice, m_tiles);
        word(tile, person);
        tile->installEventFilter(this);
        m_group->addButton(tile);
        m_grid->addWidget(tile, at, 0);
        tile->show();
        connect(tile, &QPushButton::clicked, this, [this, id = person.id] { choose(id, true); });
        ++at;
    }
    m_grid->setRowStretch(at, 1);
}

void LockScreen::word(Button *tile, const Person &person)
{
    tile->setText(person.name);
    tile->setDetail(roleText(person.role));
    tile->setObjectName(QStringLiteral("person_%1").arg(person.name));
    tile->setAccessibleName(tr("%1, %2").arg(person.name, roleText(person.role)));
    tile->setChecked(person.id == m_chosen);
}

void LockScreen::choose(PersonId person, bool toPin)
{
    m_chosen = person;
    const auto tiles = m_group->buttons();
    for (qsizetype i = 0; i < qMin(tiles.size(), m_people.size()); ++i)
        tiles[i]->setChecked(m_people[i].id == person);
    m_pin->clear();
    if (m_until.hasExpired())
        say({});
    if (toPin)
        m_pin->setFocus(Qt::OtherFocusReason);
}

void LockScreen::enter()
{
    if (m_asking)
        return;
    if (m_chosen == PersonId{}) {
        say(tr("Choose your name first."));
        if (!m_group->buttons().isEmpty())
            m_group->buttons().first()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_pin->text().isEmpty()) {
        m_pin->setFocus(Qt::OtherFocusReason);
        return say(tr("Type the PIN."));
    }
    m_asking = true;
    whenDone(m_services.people->signIn(m_chosen, m_pin->text()), this, [this](const Result<Person> &person) {
        m_asking = false;
        m_pin->clear();
        if (!person)
            return refuse(person.error());
        say({});
        m_chosen = {};
        m_services.duty->take(*person);
        m_locked = false;
        goAway();
        emit signedIn();
    });
}

void LockScreen::refuse(const Error &error)
{
    m_pin->setFocus(Qt::OtherFocusReason);
    if (error.code == ErrorCode::RateLimited) {
        m_until.setRemainingTime(std::max(error.retryAfter, std::chrono::seconds{1}));
        m_second.start(1000);
        return tick();
    }
    if (error.code == ErrorCode::NotFound)
        askWho();
    say(error.code == ErrorCode::Unauthorised ? pinErrorText(error) : errorText(error));
}

void LockScreen::tick()
{
    if (m_until.hasExpired()) {
        m_second.stop();
        return say({});
    }
    Error waiting;
    waiting.code = ErrorCode::RateLimited;
    waiting.retryAfter = std::chrono::seconds{(m_until.remainingTime() + 999) / 1000};
    say(pinErrorText(waiting));
}

void LockScreen::say(const QString &text)
{
    m_said->setText(text);
}

/// A customer who has been shown a code goes on seeing it, and the tick when it is paid.
void LockScreen::showPayment()
{
    const bool wanted = isPayment(m_feed.view());
    if (wanted)
        m_payment->show(m_feed.view());
    m_payment->setVisible(wanted);
}

/// The arrows walk over the names here; a button that finds no neighbour would leave them to the scroll area.
bool LockScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_tiles->isAncestorOf(qobject_cast<QWidget *>(watched))) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            keyPressEvent(key);
            return true;
        }
    }
    return Cover::eventFilter(watched, event);
}

void LockScreen::keyPressEvent(QKeyEvent *event)
{
    const auto buttons = m_group->buttons();
    const qsizetype now = buttons.indexOf(qobject_cast<QAbstractButton *>(focusWidget()));
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!m_locked)
            return goAway();
        m_pin->clear();
        if (!buttons.isEmpty())
            buttons.first()->setFocus(Qt::OtherFocusReason);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (now < 0 && !buttons.isEmpty())
            return buttons.first()->setFocus(Qt::TabFocusReason);
        if (const qsizetype to = now + (event->key() == Qt::Key_Up ? -1 : 1); to >= 0 && to < buttons.size())
            buttons[to]->setFocus(Qt::TabFocusReason);
        return;
    default:
        break;
    }
    // Who stands on his name and types his PIN means both.
    if (event->text().size() == 1 && event->text()[0].isDigit()) {
        if (now >= 0)
            buttons[now]->click();
        m_pin->setFocus(Qt::OtherFocusReason);
        m_pin->insert(event->text());
    }
}

} // namespace laci

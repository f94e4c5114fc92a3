#pragma once
#include "domain/person.h"
#include "ui/kit/cover.h"
#include "ui/pages/till_services.h"
#include <QDeadlineTimer>
#include <QTimer>

class QButtonGroup;
class QGridLayout;
class QLineEdit;

namespace laci {

class Button;
class CustomerFeed;
class CustomerWindow;
class Keypad;
class TextLabel;

/// Who is at the till? Over the whole window while nobody is (locked), or for somebody else to take over (then Esc goes back). What
/// lies below stays as it is: cart, open page, payment; a payment that waits for its customer is shown beside. A shop without people
/// never sees it. `services` with people and duty; `feed` outlives it.
class LockScreen final : public Cover {
    Q_OBJECT
public:
    LockScreen(TillServices &services, const CustomerFeed &feed, QWidget *window);
    /// Somebody else may sign in; who is there now stays until then.
    void offerSwitch();
    /// Locks or opens as duty says now.
    void follow();

signals:
    void signedIn();

protected:
    QWidget *first() const override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void askWho();
    void fill();
    void word(Button *tile, const Person &person);
    void choose(PersonId person, bool toPin);
    void enter();
    void refuse(const Error &error);
    void tick();
    void say(const QString &text);
    void showPayment();

    TillServices &m_services;
    const CustomerFeed &m_feed;
    bool m_locked = false;           ///< false while up: a switch, which may be left
    bool m_asking = false;
    bool m_unread = false;           ///< the list could not be read
    QList<Person> m_people;
    QList<PersonId> m_shown;             ///< whose tiles stand there, in order
    PersonId m_chosen{};
    QDeadlineTimer m_until;          ///< too many wrong PINs
    QTimer m_second;
    CustomerWindow *m_payment;
    QWidget *m_panel;
    TextLabel *m_title;
    TextLabel *m_hint;
    QWidget *m_tiles;
    QGridLayout *m_grid;
    QButtonGroup *m_group;
    TextLabel *m_pinLabel;
    QLineEdit *m_pin;
    TextLabel *m_said;
    Button *m_enter;
    Button *m_back;
    Button *m_again;
};

} // namespace laci

#include "ui/pages/sell/customer_sheet.h"
#include "base/when_done.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/sell/sheet_field.h"
#include "ui/text/error_text.h"
#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace laci {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CustomerSheet)
};

constexpr int kShown = 6;            // another letter is quicker than a longer list
constexpr int kMostText = 120;

using Chosen = std::function<void(const Customer &)>;

bool isPhone(const QString &text)
{
    return !text.isEmpty() && (text[0].isDigit() || text[0] == u'+');
}

void askNewCustomer(QWidget *owner, SaleBooks &books, const QString &text, const Chosen &chosen)
{
    auto *sheet = new Sheet(owner, Words::tr("New customer"));
    QLineEdit *name = addField(sheet, Words::tr("Name"), isPhone(text) ? QString() : text, "customerName");
    TextLabel *trouble = addTrouble(sheet, name);
    QLineEdit *phone = addField(sheet, Words::tr("Phone, may stay empty"), isPhone(text) ? text : QString(), "customerPhone");
    name->setMaxLength(kMostText);
    phone->setMaxLength(kMostText);
    phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    if (!name->text().isEmpty())
        sheet->setFirst(phone);
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    Button *save = sheet->addTry(Words::tr("Save"), Button::Kind::Primary, [=, &books, saving = std::make_shared<bool>(false)] {
        if (name->text().simplified().isEmpty())
            return complain(trouble, name, Words::tr("Write the customer's name."));
        if (!std::exchange(*saving, true)) {
            whenDone(books.addCustomer(name->text().simplified(), phone->text().simplified()), sheet, [=](const Result<Customer> &added) {
                *saving = false;
                if (!added) {
                    complain(trouble, name, errorText(added.error()));
                    return;
                }
                sheet->dismiss();
                chosen(*added);
            });
        }
        return false;
    });
    save->setObjectName(QStringLiteral("apply"));
    QObject::connect(name, &QLineEdit::returnPressed, phone, [phone] { phone->setFocus(); });
    QObject::connect(phone, &QLineEdit::returnPressed, save, &QPushButton::click);
    sheet->open();
}

/// The customers found, as buttons; asked again with every key, answers to older questions are dropped.
class FoundCustomers final : public QWidget {
public:
    FoundCustomers(SaleBooks &books, QWidget *parent) : QWidget(parent), m_books(books), m_list(new QVBoxLayout(this))
    {
        m_list->setContentsMargins(0, 0, 0, 0);
        m_list->setSpacing(8);
    }
    void look(const QString &text, const Chosen &chosen)
    {
        const int question = ++m_question;
        whenDone(m_books.customers(text, kShown), this, [this, question, chosen](const Result<QList<Customer>> &found) {
            if (question == m_question)
                show(found, chosen);
        });
    }
    Button *first() const { return m_buttons.value(0); }

private:
    void show(const Result<QList<Customer>> &found, const Chosen &chosen)
    {
        // Not taken apart under a button that has just been pressed.
        for (QWidget *old : std::as_const(m_rows)) {
            old->hide();
            old->deleteLater();
        }
        m_rows.clear();
        m_buttons.clear();
        if (!found || found->isEmpty()) {
            auto *none = new TextLabel(found ? Words::tr("Nobody by that name or number yet.") : errorText(found.error()), Text::Body,
                                       Ink::Muted, this);
            none->setWordWrap(true);
            m_rows.append(none);
        }
        for (const Customer &customer : found.value_or(QList<Customer>())) {
            auto *button = new Button(customer.name, Button::Kind::Choice, this);
            button->setDetail(customer.phone);
            button->setObjectName(QStringLiteral("customer%1").arg(m_buttons.size()));
            connect(button, &QPushButton::clicked, this, [chosen, customer] { chosen(customer); });
            m_buttons.append(button);
            m_rows.append(button);
        }
        for (QWidget *row : std::as_const(m_rows)) {
            m_list->addWidget(row);
            row->show();
        }
    }

    SaleBooks &m_books;
    QVBoxLayout *m_list;
    QList<QWidget *> m_rows;
    QList<Button *> m_buttons;
    int m_question = 0;
};

} // namespace

void askCustomer(QWidget *owner, SaleBooks &books, const Customer &now, Chosen chosen)
{
    auto *sheet = new Sheet(owner, Words::tr("Customer"));
    QLineEdit *field = addField(sheet, Words::tr("Name or phone"), QString(), "customerSearch");
    field->setMaxLength(kMostText);
    auto *found = new FoundCustomers(books, sheet);
    sheet->body()->addWidget(found);
    const Chosen take = [sheet, owner, chosen](const Customer &customer) {
        QObject::connect(sheet, &Sheet::closed, owner, [chosen, customer] { chosen(customer); });
        sheet->dismiss();
    };
    const auto addNew = [=, &books] {
        const QString text = field->text().simplified();
        QObject::connect(sheet, &Sheet::closed, owner, [=, &books] { askNewCustomer(owner, books, text, chosen); });
        sheet->dismiss();
    };
    sheet->addAction(Words::tr("Back"), Button::Kind::Secondary);
    if (now.isKnown()) {
        Button *nobody = sheet->addAction(Words::tr("No customer"), Button::Kind::Danger, [chosen] { chosen(Customer()); });
        nobody->setObjectName(QStringLiteral("noCustomer"));
    }
    Button *fresh = sheet->addTry(Words::tr("New customer"), Button::Kind::Primary, [addNew] {
        addNew();
        return true;
    });
    fresh->setObjectName(QStringLiteral("newCustomer"));
    QObject::connect(field, &QLineEdit::textChanged, found, [found, field, take] { found->look(field->text().simplified(), take); });
    QObject::connect(field, &QLineEdit::returnPressed, found, [=] {
        if (field->text().simplified().isEmpty())
            return;                                  // a stray Enter chooses nobody
        if (Button *first = found->first())
            first->click();
        else
            addNew();
    });
    found->look(QString(), take);
    sheet->open();
}

} // namespace laci

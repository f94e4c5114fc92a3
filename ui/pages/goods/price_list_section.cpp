#include "ui/pages/goods/price_list_section.h"
#include "base/when_done.h"
#include "ui/kit/button.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/form_field.h"
#include "ui/pages/sell/sheet_field.h"
#include "ui/text/goods_text.h"
#include "ui/text/when_text.h"
#include <QHBoxLayout>
#include <QLineEdit>

namespace laci {

namespace {
constexpr int kFound = 2;
constexpr int kRowsSeen = 4;

QString dayTyped(QDate day)
{
    return day.isValid() ? day.toString(u"dd-MM-yyyy") : QString();
}
}

std::optional<QDate> dayFromPerson(const QString &text)
{
    QString plain = text.simplified();
    plain.replace(u'/', u'-').replace(u'.', u'-').replace(u' ', u'-');
    for (const char16_t *form : {u"d-M-yyyy", u"yyyy-M-d"}) {
        if (const QDate day = QDate::fromString(plain, QString::fromUtf16(form)); day.isValid() && day.year() >= 2000 && day.year() < 2200)
            return day;
    }
    return std::nullopt;
}

PriceListSection::PriceListSection(TillServices &services, GoodsRights &rights, QWidget *parent)
    : ManagerSection(services, rights, "priceLists", parent), m_name(new FormField(FormField::Takes::Text, "listName")),
      m_from(new FormField(FormField::Takes::Text, "listFrom")), m_until(new FormField(FormField::Takes::Text, "listUntil")),
      m_itemsTitle(new TextLabel({}, Text::SmallStrong)), m_find(new QLineEdit), m_add(new Button({})), m_itemList(new RowList("listItems"))
{
    m_form->addWidget(m_name);
    auto *days = new QHBoxLayout;
    days->setSpacing(12);
    days->addWidget(m_from, 1, Qt::AlignTop);
    days->addWidget(m_until, 1, Qt::AlignTop);
    m_form->addLayout(days);
    m_form->addWidget(m_itemsTitle);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_find, 1);
    line->addWidget(m_add);
    m_form->addLayout(line);
    m_itemList->setMinimumHeight(textPx(56) * kRowsSeen);
    m_form->addWidget(m_itemList, 1);
    m_find->setObjectName(QStringLiteral("listFind"));
    m_add->setObjectName(QStringLiteral("listAdd"));
    for (FormField *field : {m_name, m_from, m_until})
        connect(field, &FormField::edited, this, [this] { setDirty(true); });
    const auto find = [this] {
        findItem(m_find->text().simplified(), true);
        m_find->clear();
    };
    connect(m_find, &QLineEdit::returnPressed, this, find);
    connect(m_add, &QPushButton::clicked, this, find);
    connect(m_itemList, &RowList::chosen, this, [this](int at) {
        if (at < m_items.size() && m_products.contains(m_items[at].product))
            askPrice(m_products.value(m_items[at].product));
    });
    words([this] {
        setWords(tr("New price list"), tr("No price lists yet. In its days a list's lower price is the one that is asked for."));
        m_name->setLabel(tr("Name"), tr("Ramadan promotion"));
        m_from->setLabel(tr("First day"), tr("21-11-2026"));
        m_from->setNote(tr("Empty: always"));
        m_until->setLabel(tr("Last day"), tr("21-11-2026"));
        m_until->setNote(tr("Empty: no end"));
        m_itemsTitle->setText(tr("Prices in this list"));
        m_find->setPlaceholderText(tr("Scan, or write a code or name"));
        m_find->setAccessibleName(tr("Product for this list"));
        m_add->setText(tr("Add"));
        m_list->setAccessibleName(tr("Price lists"));
        m_itemList->setAccessibleName(m_itemsTitle->text());
        fill();
        fillItems();
        setTitle(row() < 0 ? tr("New price list") : m_name->text());
    });
}

void PriceListSection::look()
{
    read(m_lists.value(row()).id);
}

void PriceListSection::read(qint64 wanted)
{
    whenDone(m_desk.priceLists(), this, [this, wanted](const Result<QList<PriceList>> &lists) {
        if (!lists)
            return say(goodsErrorText(lists.error()));
        m_lists = *lists;
        fill();
        int at = -1;
        for (int i = 0; i < m_lists.size(); ++i) {
            if (m_lists[i].id == wanted)
                at = i;
        }
        if (m_save->isEnabled())
            choose(at);
        else
            show(at < 0 && !m_lists.isEmpty() ? 0 : at);
    });
}

void PriceListSection::fill()
{
    const QDate today = dayIn(m_services.clock.now(), m_services.rules().shop.timeZone);
    QList<ListRow> rows;
    for (const PriceList &list : std::as_const(m_lists)) {
        const bool later = list.from.isValid() && list.from > today;
        const bool over = list.until.isValid() && list.until < today;
        const QString days = !list.from.isValid() && !list.until.isValid() ? tr("always")
                             : !list.until.isValid() ? tr("from %1").arg(dayTyped(list.from))
                             : !list.from.isValid()  ? tr("until %1").arg(dayTyped(list.until))
                                                     : tr("%1 to %2").arg(dayTyped(list.from), dayTyped(list.until));
        rows.append({list.name, tr("%1 · %n price(s)", nullptr, int(list.items.size())).arg(days),
                     over ? tr("over") : later ? tr("later") : tr("now"), over ? Ink::Muted : later ? Ink::Wait : Ink::Ok});
    }
    showRows(rows);
}

void PriceListSection::open(int row)
{
    const PriceList list = m_lists.value(row);
    m_name->setText(list.name);
    m_from->setText(dayTyped(list.from));
    m_until->setText(dayTyped(list.until));
    m_items = list.items;
    fillItems();
    for (const PriceList::Item &item : std::as_const(m_items)) {
        if (m_products.contains(item.product))
            continue;
        whenDone(m_services.products.byId(item.product), this, [this](const Result<std::optional<Product>> &product) {
            if (!product || !*product)
                return;
            m_products.insert((*product)->id, **product);
            fillItems();
        });
    }
    setTitle(row < 0 ? tr("New price list") : list.name);
    if (row < 0 && isVisible())
        m_name->edit()->setFocus(Qt::OtherFocusReason);
}

void PriceListSection::fillItems()
{
    QList<ListRow> rows;
    for (const PriceList::Item &item : std::as_const(m_items)) {
        const auto known = m_products.constFind(item.product);
        if (known == m_products.constEnd())
            rows.append({QStringLiteral("…"), {}, rupiahText(item.price)});
        else
            rows.append({known->name, tr("usually %1").arg(rupiahText(known->price)), rupiahText(item.price),
                         item.price < known->price ? Ink::Ok : Ink::Warn});
    }
    m_itemList->setRows(rows);
}

bool PriceListSection::scanned(const QString &code)
{
    findItem(code, false);
    return true;
}

void PriceListSection::findItem(const QString &text, bool typed)
{
    say({});
    if (text.isEmpty())
        return;
    whenDone(m_services.products.byCode(text), this, [this, text, typed](const Result<std::optional<Product>> &product) {
        if (!product)
            return say(goodsErrorText(product.error()));
        if (*product)
            return askPrice(**product);
        if (!typed)
            return say(tr("No product has the code %1.").arg(text));
        GoodsQuery query;
        query.text = text;
        whenDone(m_desk.page(query, 0, kFound), this, [this, text](const Result<QList<Product>> &found) {
            if (!found)
                return say(goodsErrorText(found.error()));
            if (found->size() == 1)
                return askPrice(found->first());
            say(found->isEmpty() ? tr("Nothing found for “%1”.").arg(text)
                                 : tr("More than one product is called “%1”. Write more of its name.").arg(text));
        });
    });
}

void PriceListSection::askPrice(const Product &product)
{
    m_products.insert(product.id, product);
    std::optional<Rupiah> now;
    for (const PriceList::Item &item : std::as_const(m_items)) {
        if (item.product == product.id)
            now = item.price;
    }
    auto *sheet = new Sheet(this, product.name);
    sheet->setPanelWidth(380);
    QLineEdit *field = addField(sheet, tr("Price in this list, usually %1").arg(rupiahText(product.price)),
                                now ? rupiahDigits(*now) : QString(), "itemPrice");
    field->setProperty("moneyField", true);
    TextLabel *wrong = addTrouble(sheet, field);
    sheet->body()->addWidget(new Keypad(field, QStringLiteral("00"), sheet));
    sheet->addAction(tr("Back"), Button::Kind::Secondary);
    if (now)
        sheet->addAction(tr("Take out"), Button::Kind::Danger, [this, id = product.id] { setPrice(id, std::nullopt); });
    Button *yes = sheet->addTry(tr("Set"), Button::Kind::Primary, [=, this] {
        const auto price = rupiahFromPerson(field->text());
        if (!price)
            return complain(wrong, field, tr("Write an amount such as 12.500 or 12,5rb."));
        setPrice(product.id, price);
        return true;
    });
    yes->setObjectName(QStringLiteral("apply"));
    connect(field, &QLineEdit::returnPressed, yes, &QPushButton::click);
    sheet->open();
}

void PriceListSection::setPrice(ProductId product, const std::optional<Rupiah> &price)
{
    bool there = false;
    for (PriceList::Item &item : m_items) {
        if (item.product == product && price) {
            item.price = *price;
            there = true;
        }
    }
    if (!price)
        m_items.removeIf([product](const PriceList::Item &item) { return item.product == product; });
    else if (!there)
        m_items.append({product, *price});
    fillItems();
    setDirty(true);
}

void PriceListSection::save()
{
    say({});
    PriceList list;
    list.id = m_lists.value(row()).id;
    list.name = m_name->text();
    if (list.name.isEmpty()) {
        m_name->complain(tr("Write what it is called."));
        return;
    }
    for (const auto &[field, day] : {std::pair(m_from, &list.from), {m_until, &list.until}}) {
        if (field->isEmpty())
            continue;
        const auto typed = dayFromPerson(field->text());
        if (!typed) {
            field->complain(tr("Write a day such as 21-11-2026."));
            return;
        }
        *day = *typed;
    }
    if (list.from.isValid() && list.until.isValid() && list.until < list.from) {
        m_until->complain(tr("The last day is before the first."));
        return;
    }
    list.items = m_items;
    if (list.items.isEmpty())
        return say(tr("Add at least one product."));
    m_rights.with(Right::EditGoods, this, [this, list](const QString &by) {
        whenDone(m_desk.savePriceList(list, by), this, [this](const Result<PriceList> &stored) {
            if (!stored)
                return say(goodsErrorText(stored.error()));
            setDirty(false);
            read(stored->id);
            emit goodsChanged();
        });
    });
}

void PriceListSection::remove()
{
    const PriceList list = m_lists.value(row());
    m_rights.with(Right::EditGoods, this, [this, list](const QString &by) {
        whenDone(m_desk.removePriceList(list.id, by), this, [this, list](const Result<void> &done) {
            if (!done)
                return say(goodsErrorText(done.error()));
            setDirty(false);
            emit said(tr("%1 is removed.").arg(list.name));
            read(0);
            emit goodsChanged();
        });
    });
}

} // namespace laci

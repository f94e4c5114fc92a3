#include "ui/pages/goods/stock_take_section.h"
#include "base/when_done.h"
#include "domain/measure.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/keypad.h"
#include "ui/kit/sheet.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/row_list.h"
#include "ui/pages/sell/sheet_field.h"
#include "ui/text/goods_text.h"
#include "ui/text/when_text.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace laci {

namespace {
constexpr int kLongestReason = 200;
constexpr int kFound = 2;

QString codeOf(const Product &product)
{
    return product.barcodes.value(0, product.sku);
}
}

StockTakeSection::StockTakeSection(TillServices &services, GoodsRights &rights, QWidget *parent)
    : GoodsSection(services, rights, parent), m_title(new TextLabel(Text::Heading)), m_hint(new TextLabel({}, Text::Small, Ink::Muted)),
      m_field(new QLineEdit), m_add(new Button({})), m_said(new TextLabel({}, Text::BodyStrong)), m_list(new RowList("counted")),
      m_empty(new TextLabel({}, Text::Body, Ink::Muted)), m_drop(new Button({}, Button::Kind::Danger)), m_finish(new Button({}, Button::Kind::Primary))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    page->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 14, 0, 14);
    column->setSpacing(10);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(18, 0, 18, 0);
    top->setSpacing(8);
    top->addWidget(m_title);
    top->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_add);
    top->addLayout(row);
    top->addWidget(m_said);
    column->addLayout(top);
    column->addWidget(new Hairline);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(18, 0, 18, 0);
    foot->setSpacing(8);
    foot->addWidget(m_drop);
    foot->addStretch(1);
    foot->addWidget(m_finish);
    column->addLayout(foot);
    m_hint->setWordWrap(true);
    m_said->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(40, 20, 40, 20);
    m_said->setObjectName(QStringLiteral("stockTakeSaid"));
    m_field->setObjectName(QStringLiteral("stockTakeField"));
    m_add->setObjectName(QStringLiteral("countOne"));
    m_drop->setObjectName(QStringLiteral("dropStockTake"));
    m_finish->setObjectName(QStringLiteral("finishStockTake"));
    m_drop->setTall(metric::kKey);
    m_finish->setTall(metric::kKey);
    startAt(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &StockTakeSection::enter);
    connect(m_add, &QPushButton::clicked, this, &StockTakeSection::enter);
    connect(m_finish, &QPushButton::clicked, this, &StockTakeSection::askFinish);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        if (!m_result.isEmpty())
            return startAnew();
        ask(this, {tr("Forget what was counted?"), tr("%n product(s) were counted. Nothing is changed in the stock.", nullptr, int(m_lines.size())),
                   tr("Forget"), tr("Go on counting"), true},
            [this](bool yes) {
                if (yes)
                    startAnew();
            });
    });
    connect(m_list, &RowList::chosen, this, [this](int at) {
        if (m_result.isEmpty() && at < m_lines.size())
            askCount(m_lines[at].product, m_lines[at].counted);
    });
    words([this] {
        m_hint->setText(tr("Scan everything on the shelf: each scan counts one. Or write 12*code, or press a line to write its number. "
                           "What the books say shows when you are done."));
        m_field->setPlaceholderText(tr("Code or name"));
        m_field->setAccessibleName(tr("Code or name of what is counted"));
        m_add->setText(tr("Count"));
        m_empty->setText(tr("Nothing counted yet."));
        fill();
    });
}

void StockTakeSection::look()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

bool StockTakeSection::scanned(const QString &code)
{
    find({std::nullopt, code.trimmed()}, false);
    return true;
}

void StockTakeSection::enter()
{
    const QString text = m_field->text().trimmed();
    m_field->clear();
    if (text.isEmpty())
        return;
    const auto entry = parseCodeEntry(text);
    if (!entry || entry->code.isEmpty())
        return say(tr("“%1” is no quantity. Write 3*code, or 0,5*code.").arg(text), true);
    find(*entry, true);
}

void StockTakeSection::find(const CodeEntry &entry, bool typed)
{
    if (m_busy)
        return;
    if (!m_result.isEmpty())
        startAnew();
    whenDone(m_services.products.byCode(entry.code), this, [this, entry, typed](const Result<std::optional<Product>> &product) {
        if (!product)
            return say(goodsErrorText(product.error()), true);
        if (*product)
            return count(**product, entry.quantity);
        if (!typed)
            return say(tr("No product has the code %1.").arg(entry.code), true);
        GoodsQuery query;
        query.text = entry.code;
        whenDone(m_desk.page(query, 0, kFound), this, [this, entry](const Result<QList<Product>> &found) {
            if (!found)
                return say(goodsErrorText(found.error()), true);
            if (found->size() == 1)
                return count(found->first(), entry.quantity);
            say(found->isEmpty() ? tr("Nothing found for “%1”.").arg(entry.code)
                                 : tr("More than one product is called “%1”. Write more of its name.").arg(entry.code), true);
        });
    });
}

int StockTakeSection::lineOf(ProductId product) const
{
    for (int i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].product.id == product)
            return i;
    }
    return -1;
}

void StockTakeSection::count(const Product &product, const std::optional<Quantity> &more)
{
    const int at = lineOf(product.id);
    if (!more && isMeasured(product.unit))
        return askCount(product, at < 0 ? std::nullopt : std::optional(m_lines[at].counted));
    const Quantity sum = (at < 0 ? Quantity() : m_lines[at].counted) + more.value_or(Quantity::pieces(1));
    if (!Quantity::ofThousandths(sum.thousandths()))
        return say(tr("That is more than a stock can hold."), true);
    setCount(product, sum);
}

void StockTakeSection::setCount(const Product &product, Quantity counted)
{
    if (const int at = lineOf(product.id); at >= 0)
        m_lines.removeAt(at);
    m_lines.prepend({product, counted});
    m_services.sounds.play(Sound::ScanOk);
    say(tr("%1: %2 counted").arg(product.name, quantityText(counted)), false);
    fill();
    m_list->setCurrentRow(0);
}

void StockTakeSection::askCount(const Product &product, const std::optional<Quantity> &now)
{
    auto *sheet = new Sheet(this, product.name);
    sheet->setPanelWidth(360);
    const bool measured = isMeasured(product.unit);
    QLineEdit *field = addField(sheet, measured ? tr("Counted, in %1").arg(product.unit) : tr("Counted"),
                                now ? quantityText(*now) : QString(), "countField");
    field->setProperty("moneyField", true);
    TextLabel *wrong = addTrouble(sheet, field);
    sheet->body()->addWidget(new Keypad(field, QStringLiteral(","), sheet));
    sheet->addAction(tr("Back"), Button::Kind::Secondary);
    if (now) {
        sheet->addAction(tr("Not counted"), Button::Kind::Danger, [this, id = product.id] {
            if (const int at = lineOf(id); at >= 0)
                m_lines.removeAt(at);
            fill();
        });
    }
    Button *yes = sheet->addTry(tr("Set"), Button::Kind::Primary, [=, this] {
        const auto counted = quantityFromPerson(field->text());
        if (!counted)
            return complain(wrong, field, tr("Write a number such as 12 or 0,5; 0 for nothing left."));
        setCount(product, *counted);
        return true;
    });
    yes->setObjectName(QStringLiteral("apply"));
    connect(field, &QLineEdit::returnPressed, yes, &QPushButton::click);
    sheet->open();
}

void StockTakeSection::say(const QString &sentence, bool trouble)
{
    if (trouble)
        m_services.sounds.play(Sound::UnknownCode);
    m_said->setInk(trouble ? Ink::Bad : Ink::Ok);
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void StockTakeSection::fill()
{
    const bool done = !m_result.isEmpty();
    QList<ListRow> rows;
    if (done) {
        for (const StockTakeLine &line : std::as_const(m_result)) {
            const bool same = line.difference.isZero();
            rows.append({line.product.name, tr("%1 · counted %2").arg(codeOf(line.product), quantityText(line.counted)),
                         same ? tr("right") : (line.difference > Quantity() ? QStringLiteral("+") : QString()) + quantityText(line.difference),
                         same ? Ink::Muted : line.difference > Quantity() ? Ink::Warn : Ink::Bad});
        }
    } else {
        for (const Line &line : std::as_const(m_lines))
            rows.append({line.product.name, codeOf(line.product), quantityText(line.counted)});
    }
    m_list->setRows(rows);
    m_list->setAccessibleName(done ? tr("Differences") : tr("Counted"));
    m_list->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    m_title->setText(done ? tr("Stock-take done") : m_lines.isEmpty() ? tr("Stock-take") : tr("Stock-take: %n product(s)", nullptr, int(m_lines.size())));
    m_drop->setText(done ? tr("New stock-take") : tr("Forget"));
    m_drop->setKind(done ? Button::Kind::Secondary : Button::Kind::Danger);
    m_drop->setVisible(done || !m_lines.isEmpty());
    m_finish->setText(tr("Finish…"));
    m_finish->setVisible(!done);
    m_finish->setEnabled(!m_lines.isEmpty() && !m_busy);
}

void StockTakeSection::askFinish()
{
    auto *sheet = new Sheet(this, tr("Finish the stock-take?"));
    sheet->setPanelWidth(480);
    auto *text = new TextLabel(tr("%n counted product(s) get the stock that was counted. What was not counted stays as it is.", nullptr,
                                  int(m_lines.size())),
                               Text::Body, Ink::Normal, sheet);
    text->setWordWrap(true);
    sheet->body()->addWidget(text);
    const QDate today = dayIn(m_services.clock.now(), m_services.rules().shop.timeZone);
    QLineEdit *reason = addField(sheet, tr("Reason"), tr("Stock-take %1").arg(dayText(today)), "stockTakeReason");
    reason->setMaxLength(kLongestReason);
    TextLabel *wrong = addTrouble(sheet, reason);
    sheet->addAction(tr("Go on counting"), Button::Kind::Secondary);
    Button *yes = sheet->addTry(tr("Take over"), Button::Kind::Primary, [=, this] {
        const QString why = reason->text().simplified();
        if (why.isEmpty())
            return complain(wrong, reason, tr("Write a short reason first."));
        QObject::connect(sheet, &Sheet::closed, this, [this, why] { finish(why); });
        return true;
    });
    yes->setObjectName(QStringLiteral("apply"));
    sheet->open();
}

void StockTakeSection::finish(const QString &reason)
{
    m_rights.with(Right::MoveStock, this, [this, reason](const QString &by) {
        if (m_busy)
            return;
        QList<std::pair<ProductId, Quantity>> counted;
        for (const Line &line : std::as_const(m_lines))
            counted.append({line.product.id, line.counted});
        m_busy = true;
        fill();
        whenDone(m_desk.takeStock(counted, reason, by), this, [this](const Result<QList<StockTakeLine>> &lines) {
            m_busy = false;
            if (!lines) {
                fill();
                return say(goodsErrorText(lines.error()), true);
            }
            m_result = *lines;
            std::stable_sort(m_result.begin(), m_result.end(), [](const StockTakeLine &a, const StockTakeLine &b) {
                return a.difference.isZero() < b.difference.isZero();        // what differs comes first
            });
            m_lines.clear();
            const auto differ = std::count_if(m_result.cbegin(), m_result.cend(), [](const StockTakeLine &one) { return !one.difference.isZero(); });
            fill();
            say(differ == 0 ? tr("Everything is as the books said.") : tr("%n product(s) differ from the books.", nullptr, int(differ)), false);
            emit goodsChanged();
        });
    });
}

void StockTakeSection::startAnew()
{
    m_lines.clear();
    m_result.clear();
    say({}, false);
    fill();
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace laci

#include "ui/pages/goods/proposal_section.h"
#include "base/when_done.h"
#include "ui/kit/busy.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/text_label.h"
#include "ui/pages/goods/row_list.h"
#include "ui/text/error_text.h"
#include "ui/text/goods_text.h"
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace laci {

ProposalSection::ProposalSection(TillServices &services, GoodsRights &rights, QWidget *parent)
    : GoodsSection(services, rights, parent), m_head(new QHBoxLayout), m_waiting(new Busy), m_said(new TextLabel({}, Text::Body, Ink::Muted)),
      m_list(new RowList("proposals")), m_empty(new TextLabel({}, Text::Body, Ink::Muted)), m_all(new Button({})),
      m_take(new Button({}, Button::Kind::Primary))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    page->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 10, 0, 14);
    column->setSpacing(10);
    m_head->setContentsMargins(18, 0, 18, 0);
    m_head->setSpacing(8);
    m_head->addStretch(1);
    m_head->addWidget(m_waiting);
    column->addLayout(m_head);
    m_said->setContentsMargins(18, 0, 18, 0);
    m_said->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("proposalSaid"));
    column->addWidget(m_said);
    column->addWidget(new Hairline);
    column->addWidget(m_list, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(40, 20, 40, 20);
    column->addWidget(m_empty, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(18, 0, 18, 0);
    foot->setSpacing(8);
    foot->addWidget(m_all);
    foot->addStretch(1);
    foot->addWidget(m_take);
    column->addLayout(foot);
    m_all->setObjectName(QStringLiteral("chooseAll"));
    m_take->setObjectName(QStringLiteral("takeProposals"));
    m_all->setTall(metric::kKey);
    m_take->setTall(metric::kKey);
    connect(m_list, &RowList::chosen, this, &ProposalSection::toggle);
    connect(m_all, &QPushButton::clicked, this, &ProposalSection::chooseAll);
    connect(m_take, &QPushButton::clicked, this, &ProposalSection::takeOver);
    words([this] {
        m_list->setAccessibleName(tr("What the gateway proposes"));
        m_all->setText(tr("Choose all that are new"));
        look();
        fill();
    });
}

void ProposalSection::look()
{
    qDeleteAll(m_gateways);
    m_gateways.clear();
    const QList<GatewayTraits> enabled = m_services.gateways.enabled();
    for (const GatewayTraits &gateway : enabled) {
        if (!gateway.hasProducts)
            continue;
        auto *button = new Button(tr("Fetch from %1").arg(gateway.name));
        button->setObjectName(QStringLiteral("fetch_") + gateway.id);
        button->setEnabled(!m_busy);
        m_head->insertWidget(int(m_gateways.size()), button);
        m_gateways.append(button);
        connect(button, &QPushButton::clicked, this, [this, gateway] { fetch(gateway); });
    }
    m_empty->setText(m_gateways.isEmpty() ? tr("GoBiz and Juadah keep a list of products. Switch one of them on in Settings, then its list can be fetched here.")
                                          : tr("Fetch the list, choose what is wanted, take it over. Nothing changes before that."));
    if (!m_gateways.isEmpty())
        startAt(m_gateways.first());
}

void ProposalSection::fetch(const GatewayTraits &gateway)
{
    PaymentGateway *line = m_services.gateways.find(gateway.id);
    if (!line || std::exchange(m_busy, true))
        return;
    m_gateway = gateway.name;
    m_lines.clear();
    say({});
    fill();
    m_waiting->start(tr("%1 is asked").arg(gateway.name));
    whenDone(line->listProducts(), this, [this, id = gateway.id](const Result<QList<ProductProposal>> &proposals) {
        m_waiting->stop();
        m_busy = false;
        if (!proposals)
            return say(connectionErrorText(proposals.error(), id), true);
        compare(*proposals);
    });
}

void ProposalSection::compare(const QList<ProductProposal> &proposals)
{
    QList<std::pair<QString, QString>> keys;
    for (const ProductProposal &one : proposals)
        keys.append({one.sku, one.name});
    whenDone(m_desk.compare(keys), this, [this, proposals](const Result<QList<ProposalMatch>> &matches) {
        if (!matches)
            return say(goodsErrorText(matches.error()), true);
        m_lines.clear();
        for (qsizetype i = 0; i < qMin(proposals.size(), matches->size()); ++i) {
            Line line{proposals[i], matches->at(i).kind, matches->at(i).ours, false};
            // The desk knows names; the price is compared here.
            if (line.ours && line.theirs.price && *line.theirs.price != line.ours->price)
                line.kind = ProposalMatch::Kind::Differs;
            line.chosen = line.kind == ProposalMatch::Kind::New;
            m_lines.append(line);
        }
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) {
            const auto rank = [](ProposalMatch::Kind kind) {
                return kind == ProposalMatch::Kind::New ? 0 : kind == ProposalMatch::Kind::Differs ? 1 : 2;
            };
            return rank(a.kind) < rank(b.kind);
        });
        say(m_lines.isEmpty() ? tr("%1 has no products.").arg(m_gateway) : tr("%n product(s) at %1.", nullptr, int(m_lines.size())).arg(m_gateway));
        fill();
    });
}

void ProposalSection::fill()
{
    using Kind = ProposalMatch::Kind;
    QList<ListRow> rows;
    int chosen = 0;
    for (const Line &line : std::as_const(m_lines)) {
        chosen += line.chosen;
        QStringList detail;
        if (!line.theirs.category.isEmpty())
            detail << line.theirs.category;
        detail << (line.theirs.price ? rupiahText(*line.theirs.price) : tr("no price"));
        if (line.kind == Kind::Differs && line.ours)
            detail << tr("here: %1, %2").arg(line.ours->name, rupiahText(line.ours->price));
        const QString mark = line.kind == Kind::Same ? QString() : line.chosen ? QStringLiteral("☑  ") : QStringLiteral("☐  ");
        rows.append({mark + line.theirs.name, detail.join(QStringLiteral(" · ")),
                     line.kind == Kind::New ? tr("new") : line.kind == Kind::Same ? tr("the same") : tr("different"),
                     line.kind == Kind::New ? Ink::Ok : line.kind == Kind::Same ? Ink::Muted : Ink::Warn});
    }
    m_list->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    m_take->setText(tr("Take over %n", nullptr, chosen));
    m_take->setVisible(!rows.isEmpty());
    m_take->setEnabled(chosen > 0 && !m_busy);
    m_all->setVisible(!rows.isEmpty());
    m_all->setEnabled(!m_busy);
    for (Button *button : std::as_const(m_gateways))
        button->setEnabled(!m_busy);
}

void ProposalSection::toggle(int row)
{
    if (m_busy || row >= m_lines.size() || m_lines[row].kind == ProposalMatch::Kind::Same)
        return;
    m_lines[row].chosen = !m_lines[row].chosen;
    fill();
}

void ProposalSection::chooseAll()
{
    for (Line &line : m_lines)
        line.chosen = line.kind == ProposalMatch::Kind::New;
    fill();
}

Product ProposalSection::wanted(const Line &line) const
{
    Product product = line.ours.value_or(Product());
    product.name = line.theirs.name;
    if (product.sku.isEmpty())
        product.sku = line.theirs.sku;
    if (!line.theirs.category.isEmpty() && product.category.isEmpty())
        product.category = line.theirs.category;
    if (line.theirs.price)
        product.price = *line.theirs.price;
    // Without a price it may not be sold for nothing: the owner writes one and puts it on sale.
    if (!line.ours)
        product.active = line.theirs.active && line.theirs.price;
    return product;
}

void ProposalSection::takeOver()
{
    m_rights.with(Right::EditGoods, this, [this](const QString &by) {
        if (m_busy)
            return;
        m_queue.clear();
        for (int i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].chosen)
                m_queue.append(i);
        }
        m_taken = 0;
        m_refused = 0;
        m_busy = true;
        fill();
        takeNext(by);
    });
}

void ProposalSection::takeNext(const QString &by)
{
    if (m_queue.isEmpty()) {
        m_busy = false;
        fill();
        QString sentence = tr("%n product(s) taken over.", nullptr, m_taken);
        if (m_refused > 0)
            sentence += u' ' + tr("%n could not be: another product has the SKU.", nullptr, m_refused);
        say(sentence, m_refused > 0);
        emit goodsChanged();
        return;
    }
    const int at = m_queue.takeFirst();
    whenDone(m_desk.save(wanted(m_lines[at]), by), this, [this, at, by](const Result<Product> &stored) {
        Line &line = m_lines[at];
        if (stored) {
            ++m_taken;
            line.kind = ProposalMatch::Kind::Same;
            line.ours = *stored;
            line.chosen = false;
        } else if (stored.error().code == ErrorCode::Conflict || stored.error().code == ErrorCode::InvalidInput) {
            ++m_refused;
        } else {
            m_queue.clear();
            m_busy = false;
            fill();
            return say(goodsErrorText(stored.error()), true);
        }
        takeNext(by);
    });
}

void ProposalSection::say(const QString &sentence, bool trouble)
{
    m_said->setInk(trouble ? Ink::Bad : Ink::Normal);
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

} // namespace laci

#pragma once
#include "ui/pages/goods/goods_section.h"

class QHBoxLayout;

namespace laci {

class Busy;
class Button;
class RowList;
class TextLabel;

/// What the gateways' own catalogues hold, beside the shop's: new, different or the same. Nothing is taken over without being chosen.
class ProposalSection final : public GoodsSection {
    Q_OBJECT
public:
    ProposalSection(TillServices &services, GoodsRights &rights, QWidget *parent = nullptr);
    void look() override;

private:
    struct Line {
        ProductProposal theirs;
        ProposalMatch::Kind kind = ProposalMatch::Kind::New;
        std::optional<Product> ours;
        bool chosen = false;
    };
    void fetch(const GatewayTraits &gateway);
    void compare(const QList<ProductProposal> &proposals);
    void fill();
    void toggle(int row);
    void chooseAll();
    void takeOver();
    void takeNext(const QString &by);
    void say(const QString &sentence, bool trouble = false);
    Product wanted(const Line &line) const;

    QList<Line> m_lines;
    QList<int> m_queue;                          ///< lines still to be saved
    int m_taken = 0;
    int m_refused = 0;
    bool m_busy = false;
    QString m_gateway;
    QList<Button *> m_gateways;
    QHBoxLayout *m_head;
    Busy *m_waiting;
    TextLabel *m_said;
    RowList *m_list;
    TextLabel *m_empty;
    Button *m_all;
    Button *m_take;
};

} // namespace laci

#pragma once
#include "ui/pages/settings/form_part.h"

class QBoxLayout;
class QStackedWidget;

namespace laci {

class Button;
class Card;
class GatewayCard;
class GatewaySection;
class TextLabel;

/// Cara bayar: the gateways in the order in which "automatic" tries them, and beside them everything about the one that is chosen.
class PaymentsPart final : public FormPart {
    Q_OBJECT
public:
    explicit PaymentsPart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;
    void look() override;
    void choose(const QString &gateway);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        GatewayCard *row;
        GatewaySection *section;
        QWidget *page;               ///< of m_details, with the section on it
        bool automatic;              ///< a gateway that tells of the money itself; the shop's own code does not
    };
    void addGateway(const QString &id);
    void arrange();                  ///< the rows as they stand in m_entries
    void readOrder();
    void storeOrder();
    void step(int at, int by);
    void drag(GatewayCard *row, int y);
    void refresh(const QString &id);
    void wordHint();
    int indexOf(const QString &id) const;

    QList<Entry> m_entries;
    QString m_open;
    QBoxLayout *m_across;
    QWidget *m_side;
    TextLabel *m_title;
    TextLabel *m_hint;
    QBoxLayout *m_rows;
    Button *m_earlier;
    Button *m_later;
    SettingRow *m_most;
    QStackedWidget *m_details;
};

/// "pay.auto_order" for the gateways in this order; what `before` says about a gateway's channels stays with the gateway.
QString orderOf(const QStringList &gateways, const QString &before);
/// The same gateways in the order that `rule` gives them; what it does not name stays behind, as it was.
QStringList gatewaysInOrder(QStringList gateways, const QString &rule);

} // namespace laci

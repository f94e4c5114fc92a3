#pragma once
#include "ui/kit/cover.h"
#include "ui/pages/till_services.h"
#include <QList>

class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace laci {

class Button;
class FormPart;
class GatewaySection;
class ImportPanel;
class PinPair;
class SettingRow;
class TextLabel;

/// The first start, one step at a time over the whole window: language, shop, owner, goods, one gateway, printer, a first training
/// sale. Back and forward, put aside at any time; what is given in is stored at once. Only the owner has to be made, or left out with
/// a plain warning. `services` outlives it.
class GuideScreen final : public Cover {
    Q_OBJECT
public:
    enum Step { Welcome, Shop, Owner, Goods, Gateway, Printer, Training };
    static constexpr int kSteps = 7;
    GuideScreen(TillServices &services, QWidget *window);
    Step step() const { return m_step; }

signals:
    void closed();               ///< finished or put aside
    void trainingWanted();

protected:
    QWidget *first() const override;
    void orderStops(QList<QWidget *> &stops) const override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *addStep();
    SettingRow *row(QVBoxLayout *column, const char *key, int shape);
    void build();
    void buildOwner(QVBoxLayout *column);
    void buildGoods(QVBoxLayout *column);
    void buildGateway(QVBoxLayout *column);
    void retranslate();
    void go(int step);
    void forward();
    void later();
    void makeOwner();
    bool hasOwner() const;
    void withoutOwner(std::function<void()> then);
    void chooseFile();
    void takeFile(const QString &file);
    void takeSample();
    void countGoods();
    void openGateway(const QString &id);
    void finish();
    void sayOwner(const QString &text, bool bad);

    struct Words {
        TextLabel *label;
        std::function<QString()> text;
    };
    TextLabel *text(QVBoxLayout *column, std::function<QString()> words, bool muted = false);

    TillServices &m_services;
    Step m_step = Welcome;
    TextLabel *m_where;
    TextLabel *m_title;
    QStackedWidget *m_pages;
    QList<QWidget *> m_firsts;           ///< by step; where the keyboard goes first
    QList<Words> m_words;
    QList<SettingRow *> m_rows;
    Button *m_aside;
    Button *m_back;
    Button *m_later;
    Button *m_next;
    TextLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    PinPair *m_pin = nullptr;
    TextLabel *m_ownerSaid = nullptr;
    QWidget *m_ownerForm = nullptr;
    Button *m_choose = nullptr;
    Button *m_sample = nullptr;
    TextLabel *m_goodsSaid = nullptr;
    QVBoxLayout *m_import = nullptr;
    ImportPanel *m_importing = nullptr;
    QVBoxLayout *m_gatewayForm = nullptr;
    QWidget *m_gatewayBox = nullptr;
    QList<Button *> m_gateways;
    GatewaySection *m_gateway = nullptr;
    FormPart *m_printer = nullptr;
    Button *m_train = nullptr;
    bool m_busy = false;
};

} // namespace laci

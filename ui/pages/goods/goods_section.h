#pragma once
#include "ports/goods_desk.h"
#include "ui/pages/goods/goods_rights.h"
#include "ui/pages/till_services.h"
#include <QPointer>
#include <QWidget>
#include <functional>

namespace laci {

/// One of the things the owner does on Barang. The page shows one section at a time; each keeps what was typed while another is looked at.
class GoodsSection : public QWidget {
    Q_OBJECT
public:
    GoodsSection(TillServices &services, GoodsRights &rights, QWidget *parent = nullptr);
    /// It is on the screen now: the world may have changed since.
    virtual void look() {}
    /// A scan arrived. True: it was for the section.
    virtual bool scanned(const QString &) { return false; }

signals:
    void said(const QString &sentence);          ///< for the toast of the page
    void goodsChanged();                         ///< other sections read anew when they are looked at

protected:
    /// Runs `say` now and after every change of language.
    void words(std::function<void()> say);
    /// Who gets the keyboard when the section is given it. No focus proxy: Tab would jump over what stands before the proxy's widget.
    void startAt(QWidget *first) { m_first = first; }
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    TillServices &m_services;
    GoodsRights &m_rights;
    GoodsDesk &m_desk;

private:
    QList<std::function<void()>> m_words;
    QPointer<QWidget> m_first;
};

} // namespace laci

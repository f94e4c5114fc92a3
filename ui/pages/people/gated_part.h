#pragma once
#include "domain/person.h"
#include "ui/pages/settings/form_part.h"

namespace laci {

class Button;
class TextLabel;

/// A section of Setelan that not everybody may open. Who stands at the till and has the right sees it; else a second person's PIN
/// opens it until the section is left or somebody else takes over. Rows and widgets of the section go into m_column.
class GatedPart : public FormPart {
    Q_OBJECT
public:
    GatedPart(TillServices &services, Right right, QWidget *parent = nullptr);
    void retranslate() override;
    void look() override;

protected:
    bool isOpen() const;
    /// In whose name something is changed here.
    QString by() const;
    /// The section stands open: fill it.
    virtual void opened() {}
    void hideEvent(QHideEvent *event) override;

private:
    Right m_right;
    QString m_approver;          ///< who opened it for somebody without the right
    PersonId m_person{};         ///< who stood at the till when it was opened
    QWidget *m_content;
    QWidget *m_gate;
    TextLabel *m_why;
    Button *m_ask;
};

} // namespace laci

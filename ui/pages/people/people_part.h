#pragma once
#include "domain/person.h"
#include "ui/pages/people/gated_part.h"
#include <optional>

class QVBoxLayout;

namespace laci {

/// Orang: who works here, with what role, who was here last; a person is added, renamed, given another PIN, or put out of use.
class PeoplePart final : public GatedPart {
    Q_OBJECT
public:
    explicit PeoplePart(TillServices &services, QWidget *parent = nullptr);
    void retranslate() override;

protected:
    void opened() override;

private:
    void read();
    void fill();
    void edit(const std::optional<Person> &person);
    QList<Person> m_people;
    bool m_read = false;
    TextLabel *m_none;
    QVBoxLayout *m_list;
    QList<Button *> m_rows;
    Button *m_add;
};

} // namespace laci

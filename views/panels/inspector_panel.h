// The selected things: their fields to be edited and what follows for them; without a selection the
// cluster, its networks and volume groups.
#pragma once

#include "design/form.h"
#include "design/things.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace basalt::panels {

class FormView;

class InspectorPanel : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget *parent = nullptr);
    ~InspectorPanel() override;

    void show(const design::Design &design, const QStringList &things);
    /// Its requests go to whoever may change the design.
    FormView *form() { return m_form; }

signals:
    void failRequested(const QString &thing);

private:
    void showFacts(const design::Design &design, const design::Thing &thing);
    void addFact(const char *name, const QString &label, const QString &help, const QString &value);

    QLabel *m_title;
    QLabel *m_kind;
    FormView *m_form;
    QWidget *m_facts = nullptr; ///< made anew for each thing
    QVBoxLayout *m_content;
    QPushButton *m_fail;
    QString m_thing;
};

}

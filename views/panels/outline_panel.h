// Everything in the design as a tree, with the state of each thing; selection goes both ways.
#pragma once

#include "design/design.h"
#include "document/thing_states.h"

#include <QWidget>

class QLineEdit;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace basalt::panels {

class OutlinePanel : public QWidget
{
    Q_OBJECT
public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void setDesign(const design::Design &design);
    /// `whatIf` false: marks are neutral, nothing has been judged.
    void setStates(const document::ThingStates &states, bool whatIf);
    void select(const QString &thing);

signals:
    void thingActivated(const QString &thing);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(QStandardItem *parent, const QString &thing, const QString &text);
    void addHosts(const design::Design &design);
    void addDevices(const design::Design &design);
    void addVms(const design::Design &design);
    void showStates();

    QStandardItemModel *m_model;
    QTreeView *m_tree;
    QMap<QString, QStandardItem *> m_items;
    document::ThingStates m_states;
    bool m_whatIf = false;
    bool m_selecting = false;
};

}

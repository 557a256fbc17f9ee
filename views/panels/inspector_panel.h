// The facts of the selected thing; without a selection, of the cluster. Only the name is editable.
#pragma once

#include "design/design.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace basalt::panels {

class InspectorPanel : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    void show(const design::Design &design, const QStringList &things);

signals:
    void renameRequested(const QString &thing, const QString &name);
    void failRequested(const QString &thing);

private:
    void addField(const char *name, const QString &label, const QString &help, const QString &value,
                  bool editable);
    void showThing(const design::Design &design, const QString &thing);
    void showCluster(const design::Design &design);
    void clear();

    QLabel *m_title;
    QLabel *m_kind;
    QScrollArea *m_area;
    QVBoxLayout *m_rows = nullptr;
    QString m_thing;
};

}

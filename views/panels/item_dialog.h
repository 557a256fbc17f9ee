// What a new item of a list needs to be one: its required fields and the usual ones.
#pragma once

#include "design/form.h"

#include <QDialog>

class QLabel;

namespace basalt::panels {

class FieldEditor;

class ItemDialog : public QDialog
{
    Q_OBJECT
public:
    ItemDialog(const design::Design &design, const design::FieldPath &list,
               QWidget *parent = nullptr);

    QMap<QString, QString> texts() const;
    /// The item is refused: the reason is shown, what was filled in stays.
    void refuse(const QString &reason);

signals:
    void addRequested();

private:
    QString proposal(const design::Design &design, const design::ShapePart &part) const;

    design::FieldPath m_list;
    QMap<QString, FieldEditor *> m_editors; ///< by key
    QLabel *m_problem;
};

}

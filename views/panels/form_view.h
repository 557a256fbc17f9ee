// Fields of the design as a form, of one thing or of several of a kind at once.
#pragma once

#include "panels/form_rows.h"

#include <QTimer>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace basalt::panels {

class FieldEditor;

class FormView : public QWidget
{
    Q_OBJECT
public:
    explicit FormView(QWidget *parent = nullptr);

    /// Inputs stay as they are where the same fields are shown as before.
    void show(const design::Design &design, const QList<design::FieldPath> &places);
    /// Something that was asked for is refused: the reason stands at its field.
    void refuse(const design::FieldPath &path, const QString &reason);
    /// What is being typed is meant, as before saving.
    void commit();
    /// Whether it shows this design as it is: the places of a former one may be other things now.
    bool isOf(const design::Design &design) const;
    /// Whether it shows this field or, as its list's head or item, this place.
    bool shows(const design::FieldPath &path) const;
    /// Which parts are open; for another view of the same design.
    QSet<QString> opened() const { return m_open; }
    void setOpened(const QSet<QString> &opened);

signals:
    /// All at once, as one step of undo.
    void setRequested(const QList<basalt::design::FieldPath> &fields, const QString &text);
    void addRequested(const basalt::design::FieldPath &list);
    void removeRequested(const basalt::design::FieldPath &item);
    void moveRequested(const basalt::design::FieldPath &item, int by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void update(const QList<FormRow> &rows);
    QWidget *widgetFor(const FormRow &row);
    QWidget *editorFor(const FormRow &row);
    QWidget *headFor(const FormRow &row);
    QWidget *itemFor(const FormRow &row);
    QWidget *moreFor(const FormRow &row);
    void toggle(const FormRow &row);
    void look();
    design::FieldPath absolute(const FormRow &row) const { return m_places.first() + row.path; }

    design::Design m_design;
    QList<design::FieldPath> m_places;
    QList<FormRow> m_rows;
    QList<QWidget *> m_widgets; ///< one for each row
    QSet<QString> m_open;
    QVBoxLayout *m_layout;
    FieldEditor *m_edited = nullptr; ///< whose text is looked at when the timer ends
    QTimer m_pause;
};

/// The text on a row's head: the field's label, or its key where there is none.
QString rowLabel(const design::FieldPath &absolute);

}

// Between forms and the document: what is filled in becomes one step of undo, or a reason why not.
#pragma once

#include "core/result.h"
#include "design/form.h"

#include <QObject>

namespace basalt::document {
class DesignDocument;
}

namespace basalt::panels {
class FormView;
}

namespace basalt::window {

class FormController : public QObject
{
    Q_OBJECT
public:
    FormController(document::DesignDocument &document, panels::FormView &form);

    void setFields(const QList<design::FieldPath> &fields, const QString &text);
    void addItem(const design::FieldPath &list);
    void removeItem(const design::FieldPath &item);
    void moveItem(const design::FieldPath &item, int by);

signals:
    /// What is refused and has no field at which the reason could stand.
    void refused(const basalt::Error &error);
    /// A thing has this name now.
    void renamed(const QString &thing);

private:
    void tellName(const design::FieldPath &field);

    document::DesignDocument &m_document;
    panels::FormView &m_form;
};

}

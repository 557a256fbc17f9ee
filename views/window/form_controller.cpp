#include "window/form_controller.h"

#include "document/design_document.h"
#include "panels/form_view.h"
#include "panels/item_dialog.h"

namespace basalt::window {

using namespace Qt::StringLiterals;
using design::FieldPath;
using panels::rowLabel;

FormController::FormController(document::DesignDocument &document, panels::FormView &form)
    : QObject(&form)
    , m_document(document)
    , m_form(form)
{
    connect(&form, &panels::FormView::setRequested, this, &FormController::setFields);
    connect(&form, &panels::FormView::addRequested, this, &FormController::addItem);
    connect(&form, &panels::FormView::removeRequested, this, &FormController::removeItem);
    connect(&form, &panels::FormView::moveRequested, this, &FormController::moveItem);
}

void FormController::setFields(const QList<FieldPath> &fields, const QString &text)
{
    if (fields.isEmpty() || !m_form.isOf(m_document.design()))
        return;
    const auto set = [&](design::Design &design) -> Result<> {
        for (const FieldPath &field : fields) {
            if (Result<> done = design::setField(design, field, text); !done)
                return done;
        }
        return {};
    };
    const Result<> done = m_document.edit(tr("Set %1").arg(rowLabel(fields.first())), set);
    if (!done)
        m_form.refuse(fields.first(), done.error().message);
    else if (fields.first().last() == u"name")
        tellName(fields.first());
}

void FormController::tellName(const FieldPath &field)
{
    const design::YamlNode tree = design::formTree(m_document.design());
    const QString owner = design::fieldText(tree, field.first(2) + FieldPath{u"name"_s});
    const QString own = design::fieldText(tree, field);
    for (const QString &name : {own, owner + u':' + own, owner + u'.' + own}) {
        if (design::pathOf(m_document.design(), name) + FieldPath{u"name"_s} == field)
            emit renamed(name);
    }
}

void FormController::addItem(const FieldPath &list)
{
    panels::ItemDialog dialog(m_document.design(), list, m_form.window());
    connect(&dialog, &panels::ItemDialog::addRequested, this, [&] {
        const Result<> done =
            m_document.edit(tr("Add to %1").arg(rowLabel(list)), [&](design::Design &design) {
                return design::addItem(design, list, dialog.texts());
            });
        if (done)
            dialog.accept();
        else
            dialog.refuse(done.error().message);
    });
    dialog.exec();
}

void FormController::removeItem(const FieldPath &item)
{
    const FieldPath list = item.first(item.size() - 1);
    const Result<> done =
        m_document.edit(tr("Remove from %1").arg(rowLabel(list)),
                        [&](design::Design &design) { return design::removeItem(design, item); });
    if (!done)
        emit refused(done.error());
}

void FormController::moveItem(const FieldPath &item, int by)
{
    const FieldPath list = item.first(item.size() - 1);
    const Result<> done =
        m_document.edit(tr("Reorder %1").arg(rowLabel(list)),
                        [&](design::Design &design) { return design::moveItem(design, item, by); });
    if (!done && done.error().code != u"no-such-field") // already the first or last
        emit refused(done.error());
}

}

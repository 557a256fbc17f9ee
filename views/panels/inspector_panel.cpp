#include "panels/inspector_panel.h"

#include "panels/inspector_fields.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace basalt::panels {

using namespace Qt::StringLiterals;
using theme::TextSize;

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_kind(new QLabel)
    , m_area(new QScrollArea)
{
    m_title->setObjectName(u"inspectorTitle"_s);
    m_title->setFont(theme::font(TextSize::Title, true));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_kind->setObjectName(u"inspectorKind"_s);
    m_kind->setProperty("secondary", true);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 10, 10);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_kind);
    layout->addSpacing(8);
    layout->addWidget(m_area, 1);
    clear();
}

void InspectorPanel::clear()
{
    auto *content = new QWidget;
    content->setObjectName(u"inspectorContent"_s);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(4);
    m_area->setWidget(content); // takes the former content with it
}

void InspectorPanel::addField(const char *name, const QString &label, const QString &help,
                              const QString &value, bool editable)
{
    auto *caption = new QLabel(label);
    caption->setProperty("secondary", true);
    caption->setFont(theme::font(TextSize::Small));
    m_rows->addWidget(caption);
    const qsizetype oneLine = 34; // about what fits beside the canvas
    if (!editable && (value.contains(u'\n') || value.size() > oneLine)) {
        auto *lines = new QLabel(value);
        lines->setObjectName(QLatin1StringView(name));
        lines->setProperty("field", true);
        lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        lines->setTextFormat(Qt::PlainText);
        lines->setWordWrap(true);
        lines->setAccessibleName(label);
        lines->setToolTip(help);
        m_rows->addWidget(lines);
    } else {
        auto *edit = new QLineEdit(value);
        edit->setObjectName(QLatin1StringView(name));
        edit->setReadOnly(!editable);
        edit->setProperty("readOnlyField", !editable);
        edit->setCursorPosition(0);
        edit->setAccessibleName(label);
        edit->setToolTip(help);
        m_rows->addWidget(edit);
        if (editable) {
            connect(edit, &QLineEdit::editingFinished, this, [this, edit, thing = m_thing] {
                const QString wanted = edit->text().trimmed();
                if (thing == m_thing && !wanted.isEmpty() && wanted != thing)
                    emit renameRequested(thing, wanted);
            });
        }
    }
    m_rows->addSpacing(6);
}

void InspectorPanel::showThing(const design::Design &design, const QString &thing)
{
    const Result<design::Thing> found = design::findThing(design, thing);
    m_title->setText(thing);
    m_kind->setText(found ? kindName(found->kind) : tr("Part of the design"));
    if (!found)
        return;
    if (canRename(found->kind))
        addField("nameEdit", tr("Name"), tr("Press Enter to rename"), thing, true);
    for (const FieldSpec &field : fieldsOf(found->kind)) {
        const QString value = field.get(design, thing);
        if (!value.isEmpty())
            addField(field.name, QCoreApplication::translate("InspectorFields", field.label),
                     QCoreApplication::translate("InspectorFields", field.help), value, false);
    }
    if (found->kind != design::ThingKind::Vm) {
        auto *fail = new QPushButton(tr("What if this fails? (F)"));
        fail->setObjectName(u"failButton"_s);
        connect(fail, &QPushButton::clicked, this, [this, thing] { emit failRequested(thing); });
        m_rows->addSpacing(6);
        m_rows->addWidget(fail);
    }
}

void InspectorPanel::showCluster(const design::Design &design)
{
    m_title->setText(design.cluster.name);
    m_kind->setText(tr("Cluster"));
    for (const FieldSpec &field : clusterFields()) {
        const QString value = field.get(design, {});
        if (!value.isEmpty())
            addField(field.name, QCoreApplication::translate("InspectorFields", field.label),
                     QCoreApplication::translate("InspectorFields", field.help), value, false);
    }
}

void InspectorPanel::show(const design::Design &design, const QStringList &things)
{
    clear();
    m_thing = things.size() == 1 ? things.first() : QString();
    if (things.size() > 1) {
        m_title->setText(tr("%n things", nullptr, int(things.size())));
        m_kind->setText(things.join(u", "_s));
    } else if (things.isEmpty()) {
        showCluster(design);
    } else {
        showThing(design, things.first());
    }
    m_rows->addStretch(1);
}

}

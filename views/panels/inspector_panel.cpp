#include "panels/inspector_panel.h"

#include "design/things.h"
#include "panels/form_view.h"
#include "panels/inspector_fields.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QLabel>
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
    , m_form(new FormView)
    , m_fail(new QPushButton(tr("What if this fails? (F)")))
{
    m_title->setObjectName(u"inspectorTitle"_s);
    m_title->setFont(theme::font(TextSize::Title, true));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_kind->setObjectName(u"inspectorKind"_s);
    m_kind->setProperty("secondary", true);
    m_kind->setWordWrap(true);
    m_fail->setObjectName(u"failButton"_s);
    connect(m_fail, &QPushButton::clicked, this, [this] { emit failRequested(m_thing); });

    auto *content = new QWidget;
    content->setObjectName(u"inspectorContent"_s);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(4);
    m_content->addWidget(m_form);
    m_content->addStretch(1);
    auto *area = new QScrollArea;
    area->setObjectName(u"inspectorArea"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 10, 10);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_kind);
    layout->addSpacing(8);
    layout->addWidget(area, 1);
    layout->addSpacing(8);
    layout->addWidget(m_fail);
}

InspectorPanel::~InspectorPanel()
{
    m_form->blockSignals(true); // an input loses the focus with the panel, which is no edit
}

void InspectorPanel::addFact(const char *name, const QString &label, const QString &help,
                             const QString &value)
{
    auto *caption = new QLabel(label);
    caption->setProperty("secondary", true);
    caption->setFont(theme::font(TextSize::Small));
    auto *text = new QLabel(value);
    text->setObjectName(QLatin1StringView(name));
    text->setProperty("field", true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setAccessibleName(label);
    text->setToolTip(help);
    m_facts->layout()->addWidget(caption);
    m_facts->layout()->addWidget(text);
}

void InspectorPanel::showFacts(const design::Design &design, const design::Thing &thing)
{
    for (const FieldSpec &field : fieldsOf(thing.kind)) {
        const QString value = field.get(design, thing.name);
        if (!value.isEmpty())
            addFact(field.name, QCoreApplication::translate("InspectorFields", field.label),
                    QCoreApplication::translate("InspectorFields", field.help), value);
    }
}

void InspectorPanel::show(const design::Design &design, const QStringList &things)
{
    delete m_facts;
    m_facts = new QWidget;
    auto *facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 8, 8, 0);
    facts->setSpacing(3);
    m_content->insertWidget(1, m_facts);
    m_thing = things.size() == 1 ? things.first() : QString();

    QList<design::FieldPath> places;
    QSet<QString> kinds;
    std::optional<design::Thing> last;
    for (const QString &name : things) {
        if (const Result<design::Thing> thing = design::findThing(design, name)) {
            last = *thing;
            kinds.insert(kindName(thing->kind));
            places.append(design::pathOf(design, name));
        }
    }
    const bool isOneKind = kinds.size() == 1 && !places.contains(design::FieldPath());
    if (things.isEmpty()) {
        m_title->setText(design.cluster.name);
        m_kind->setText(tr("Cluster"));
        places = {design::FieldPath()};
    } else {
        const QString kind = kinds.size() == 1 ? *kinds.begin() : tr("Part of the design");
        m_title->setText(things.size() == 1 ? things.first()
                                            : tr("%n things", nullptr, int(things.size())));
        m_kind->setText(things.size() == 1 ? kind : things.join(u", "_s));
        if (!isOneKind)
            places.clear();
    }
    m_form->show(design, places);
    if (things.size() == 1 && last)
        showFacts(design, *last);
    m_fail->setVisible(things.size() == 1 && last && last->kind != design::ThingKind::Vm);
}

}

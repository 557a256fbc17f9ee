#include "panels/item_dialog.h"

#include "design/field_words.h"
#include "panels/field_editor.h"
#include "panels/form_rows.h"
#include "panels/form_view.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace basalt::panels {

using namespace Qt::StringLiterals;
using design::FieldPath;

namespace {

/// "network3" for the list "networks": the first that is free.
QString freeName(const design::YamlNode &tree, const FieldPath &list)
{
    static const QMap<QString, QString> stems{
        {u"networks"_s, u"network"_s},    {u"volume_groups"_s, u"vg_"_s},
        {u"hosts.nics"_s, u"eth"_s},      {u"hosts.hbas"_s, u"fc"_s},
        {u"hosts.bonds"_s, u"bond"_s},    {u"hosts.vlans"_s, u"vlan"_s},
        {u"hosts.bridges"_s, u"br"_s},    {u"storage.luns"_s, u"lun"_s},
        {u"switches.zones"_s, u"zone"_s}, {u"storage.controllers"_s, u"C"_s},
    };
    const QString stem = stems.value(design::plainPath(list));
    QSet<QString> taken;
    for (qsizetype i = 0; i < design::itemCount(tree, list); ++i)
        taken.insert(design::fieldText(tree, list + FieldPath{QString::number(i), u"name"_s}));
    for (int number = stem == u"eth" || stem == u"bond" || stem == u"fc" || stem == u"br" ? 0 : 1;
         !stem.isEmpty(); ++number) {
        const QString name = stem + QString::number(number);
        if (!taken.contains(name))
            return name;
    }
    return {};
}

bool isAsked(const design::ShapePart &part)
{
    using Kind = design::Shape::Kind;
    const bool isTable =
        part.shape.kind == Kind::List && part.shape.item.front().kind == Kind::Object;
    return part.shape.kind != Kind::Object && !isTable && !part.shape.isLong
           && part.shape.kind != Kind::Map;
}

}

ItemDialog::ItemDialog(const design::Design &design, const FieldPath &list, QWidget *parent)
    : QDialog(parent)
    , m_list(list)
    , m_problem(new QLabel)
{
    setObjectName(u"itemDialog"_s);
    setWindowTitle(tr("Add to %1").arg(rowLabel(list)));
    setMinimumWidth(380);
    auto *layout = new QVBoxLayout(this);
    const design::Shape &item = design::shapeAt(list)->item.front();
    for (const design::ShapePart &part : item.parts) {
        if (!isAsked(part))
            continue;
        const FieldPath path = list + FieldPath{u"0"_s, part.key};
        auto *editor =
            new FieldEditor(part.shape, {u"item_"_s + part.key, rowLabel(path),
                                         design::fieldHelp(design::plainPath(path)), part.standard,
                                         part.isRequired, fieldSuggestions(design, path)});
        editor->show(part.isRequired ? proposal(design, part) : QString(), false);
        layout->addWidget(editor);
        m_editors.insert(part.key, editor);
    }
    m_problem->setObjectName(u"itemProblem"_s);
    m_problem->setProperty("problem", true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *add = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    add->setObjectName(u"itemAddButton"_s);
    add->setProperty("primary", true);
    add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ItemDialog::addRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

QString ItemDialog::proposal(const design::Design &design, const design::ShapePart &part) const
{
    if (part.key == u"name")
        return freeName(design::formTree(design), m_list);
    return design::suggestions(design, m_list + FieldPath{u"0"_s, part.key}).value(0);
}

QMap<QString, QString> ItemDialog::texts() const
{
    QMap<QString, QString> texts;
    for (auto editor = m_editors.cbegin(); editor != m_editors.cend(); ++editor) {
        if (const QString text = (*editor)->text(); !text.trimmed().isEmpty())
            texts.insert(editor.key(), text);
    }
    return texts;
}

void ItemDialog::refuse(const QString &reason)
{
    m_problem->setText(reason);
    m_problem->show();
}

}

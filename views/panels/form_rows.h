// What a form shows, as values: fields, groups, and lists with their items.
#pragma once

#include "design/form.h"

#include <QSet>

namespace basalt::panels {

struct FormRow
{
    enum class Kind {
        Field,
        Group, ///< an object that may be there or not
        List,
        Item,
        More, ///< shows the fields that are rarely needed
    };
    Kind kind = Kind::Field;
    design::FieldPath path; ///< below the place that the form is for
    int depth = 0;
    QString text;         ///< a field's value, or an item in one line
    bool isMixed = false; ///< the places differ
    bool isOpen = false;  ///< of a list, item or More
    qsizetype count = 0;  ///< of a list; of More, how many fields it hides
    const design::Shape *shape = nullptr;
    QString standard;
    bool isRequired = false;

    /// Whether the same widget can show both.
    bool isLike(const FormRow &other) const
    {
        return kind == other.kind && path == other.path && depth == other.depth
               && shape == other.shape;
    }
};

/// For one place, or what the fields of several places of one kind have in common. The root shows
/// what is no thing on the canvas: the cluster, networks, volume groups, waivers and notes.
/// `open` holds the paths of lists, items and groups that are unfolded.
QList<FormRow> formRows(const design::YamlNode &tree, const QList<design::FieldPath> &places,
                        const QSet<QString> &open);

/// What a field may sensibly hold: what the design has (design/form.h), and what the catalogue knows.
QStringList fieldSuggestions(const design::Design &design, const design::FieldPath &path);

/// The key by which a row is remembered as open.
QString openKey(const FormRow &row);

}

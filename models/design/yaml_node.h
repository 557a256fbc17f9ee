// A YAML text as an own small tree of values with places, and its limits; no foreign types.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace basalt::design {

struct YamlEntry;

struct YamlNode
{
    enum class Kind { Null, Scalar, List, Map };
    /// How the writer sets it: as much on one line as fits, or one line for each item.
    enum class Style { Flow, Block };

    Kind kind = Kind::Null;
    QString text;         ///< of a scalar
    bool quoted = false;  ///< the scalar stood in quotes, or shall
    bool literal = false; ///< a number or a truth value: written without quotes
    Style style = Style::Block;
    int line = 0;   ///< 1-based; 0: not from a file
    int column = 0; ///< 1-based, in bytes
    std::vector<YamlNode> items;
    std::vector<YamlEntry> entries;

    const YamlNode *find(const QString &key) const;
};

struct YamlEntry
{
    YamlNode key;
    YamlNode value;
};

/// Far above any real design, and low enough that a hostile file costs little.
struct YamlLimits
{
    qsizetype bytes = 4 * 1024 * 1024;
    int depth = 24;
    int nodes = 400000;
    int brackets = 100000; ///< "[" and "{": each costs the parser memory until it is closed
};

/// One document, without anchors, aliases, tags, duplicate keys or control characters.
/// Errors carry "fileName:line:column".
Results<YamlNode> parseYaml(const QByteArray &yaml, const QString &fileName,
                            const YamlLimits &limits = {});

/// The text of a tree; parseYaml gives the same scalars, lists and maps back.
QByteArray writeYaml(const YamlNode &root);

/// "fileName:line:column" with the column in characters.
QString yamlPlace(const QByteArray &yaml, const QString &fileName, int line, int byteColumn);

}

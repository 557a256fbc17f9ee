// What the fields of a design are called and what they mean: labels and help texts for forms.
#pragma once

#include <QString>

#include <array>
#include <span>

namespace basalt::design {

/// Sources in the context "fields".
struct FieldWords
{
    const char *path;
    const char *label;
    const char *help;
};

/// `path`: the keys from the root joined by dots, without list positions: "hosts.nics.mac",
/// "cluster.quorum.two_node". nullptr if there is no such field.
const FieldWords *fieldWords(const QString &path);

// Translated.
/// For an unknown field its key.
QString fieldLabel(const QString &path);
/// For an unknown field nothing.
QString fieldHelp(const QString &path);

// The tables, in the order of the file (field_words_*.cpp).
std::span<const FieldWords> clusterWords();
std::span<const FieldWords> hostWords();
std::span<const FieldWords> deviceWords();
std::span<const FieldWords> serviceWords();
std::array<std::span<const FieldWords>, 4> allFieldWords();

}

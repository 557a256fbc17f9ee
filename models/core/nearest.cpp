#include "core/nearest.h"

namespace basalt {

int editDistance(QStringView a, QStringView b)
{
    const int width = int(b.size()) + 1;
    std::vector<int> beforeLast(size_t(width), 0);
    std::vector<int> last(size_t(width), 0);
    std::vector<int> current(size_t(width), 0);
    for (int j = 0; j < width; ++j)
        last[size_t(j)] = j;
    for (qsizetype i = 0; i < a.size(); ++i) {
        current[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const size_t at = size_t(j);
            const bool same = a[i].toCaseFolded() == b[j].toCaseFolded();
            int best = std::min({last[at + 1] + 1, current[at] + 1, last[at] + (same ? 0 : 1)});
            const bool swapped = i > 0 && j > 0 && a[i].toCaseFolded() == b[j - 1].toCaseFolded()
                                 && a[i - 1].toCaseFolded() == b[j].toCaseFolded();
            if (swapped)
                best = std::min(best, beforeLast[at - 1] + 1);
            current[at + 1] = best;
        }
        beforeLast.swap(last);
        last.swap(current);
    }
    return last[size_t(b.size())];
}

QString nearestWord(const QString &text, const QStringList &known)
{
    constexpr qsizetype longest = 200; // beyond that nobody mistyped a known word
    if (text.isEmpty() || text.size() > longest)
        return {};
    QString nearest;
    int best = int(std::max<qsizetype>(2, text.size() / 3)) + 1;
    for (const QString &word : known) {
        if (std::abs(word.size() - text.size()) >= best)
            continue;
        const int distance = editDistance(text, word);
        if (distance < best) {
            best = distance;
            nearest = word;
        }
    }
    // One letter of a two-letter word left alone is no likeness.
    return best >= std::max(nearest.size(), text.size()) ? QString() : nearest;
}

}

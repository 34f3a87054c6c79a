"""What follows from the figures of .ci/bulletins by the rules of docs/model.md and of the description of
/api/v1/observations. A figure is an object with the columns of the export; a number is a value, the least and the most."""
import decimal
import functools
import re

import pandas

D = decimal.Decimal
DAY = pandas.Timedelta(days=1)
SCALES = {'thousand': 3, 'million': 6, 'billion': 9}
KINDS = ['statistics-office', 'government', 'press']
STATUSES = ['actual', 'provisional', 'estimate', 'forecast', 'target']
RELATIONS = ['eq', 'approx', 'nearly', 'between', 'gt', 'ge', 'lt', 'le']
decimal.getcontext().prec = 34

@functools.cache
def half_of(printed):  # Half a unit of the last digit printed.
    scale = next((SCALES[word] for word in printed.split() if word in SCALES), 0)
    return D(5).scaleb(scale - 1 - len(re.search(r'\d[\d,]*\.?(\d*)', printed)[1]))

def number(f, value=None):
    value = f.value if value is None else value
    return value, value - half_of(f.printed), value + half_of(f.printed)

def ends(f):  # From where to where the truth may be: None is open, and both ends of a value are the same.
    return (None if f.relation in ('lt', 'le', 'nearly') else number(f),
            None if f.relation in ('gt', 'ge') else number(f, f.upper))

def series(f):
    plan = f.status if f.status in ('forecast', 'target') else 'outcome'
    return f.indicator, f.place, f.unit, f.kind, f.prices, plan

def months(start, end):
    return (end.year - start.year) * 12 + end.month - start.month

def frequency(f):
    size = months(f.start, f.end + DAY) if f.start.day == (f.end + DAY).day == 1 else 0
    known = size in (1, 3, 6, 12) and (f.start.month - 1) % size == 0
    return 'day' if f.start == f.end else {1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year'}[size] if known else 'other'

def is_value(*figures):
    return all(f.relation in ('eq', 'approx') for f in figures)

def rounds(a, b):  # Whether one says the number of another with fewer digits, rounded or cut off.
    half = half_of(a.printed)
    is_cut_off = a.value * b.value >= 0 and 0 < abs(b.value) - abs(a.value) < 2 * half
    return is_value(a, b) and half > half_of(b.printed) and (abs(a.value - b.value) <= half or is_cut_off)

def is_implied(a, b):  # Whether an "about", a bound or a range follows from another figure, which says more.
    if a.relation in ('eq', 'approx'):
        return a.relation == 'approx' and b.relation == 'eq' and abs(a.value - b.value) <= half_of(a.printed)
    (low, high), (least, most) = ends(a), ends(b)
    at_least = not low or least and (least[0] > low[0] or least[0] == low[0] and (a.relation != 'gt' or b.relation == 'gt'))
    at_most = not high or most and (most[0] < high[0] or most[0] == high[0] and (a.relation != 'lt' or b.relation == 'lt'))
    return at_least and at_most and (a.relation, a.value, a.upper) != (b.relation, b.value, b.upper)

def excludes(a, b):  # Whether both cannot be true.
    if is_value(a, b):
        apart = abs(a.value - b.value) >= half_of(a.printed) + half_of(b.printed)
        return apart and not rounds(a, b) and not rounds(b, a)
    gaps = [high[0] - low[0] for high, low in ((ends(a)[1], ends(b)[0]), (ends(b)[1], ends(a)[0])) if high and low]
    return any(gap < 0 or gap == 0 and {a.relation, b.relation} & {'gt', 'lt', 'nearly'} for gap in gaps)

def is_set_aside(a, b):
    is_as_good = KINDS.index(b.publisher_kind) <= KINDS.index(a.publisher_kind)
    return is_as_good and (rounds(a, b) or is_implied(a, b) or not can_replace(a, b))

def can_replace(a, b):  # A bound or a range never takes the place of a value.
    return is_value(a) or not is_value(b)

def finality(f):
    return STATUSES.index(f.status)

def is_kept(b, a):  # Of two figures of one publisher, the more final one, or else the newer one.
    is_newer = finality(a) == finality(b) and a.published < b.published
    return a.publisher == b.publisher and can_replace(b, a) and (finality(b) < finality(a) or is_newer)

def is_revised(a, b):
    of_publisher = a.publisher == b.publisher and finality(b) <= finality(a)
    replaces = of_publisher or series(b)[-1] != 'outcome' or b.status == 'actual' != a.status
    return a.replaced or a.published < b.published and replaces and can_replace(b, a)

def preferred(figures):  # Of a series and a period: with the number of the others, and whether one contradicts.
    upheld = some = [f for f in figures if not f.retracted]
    for rule in (lambda f: not f.copy, lambda f: not any(is_set_aside(f, g) for g in some if g is not f), lambda f: not (
            f.replaced or any(is_kept(g, f) for g in some))):
        some = [f for f in some if rule(f)] or some
    best = min(some, default=None, key=lambda f: (KINDS.index(f.publisher_kind), -f.published.toordinal(),
                                                  STATUSES.index(f.status), RELATIONS.index(f.relation)))
    others = [f for f in figures if best and f is not best and not f.copy]
    return best, len(figures) - 1, any(excludes(f, best) and not is_implied(
        f, best) and not any(is_revised(f, g) for g in upheld) for f in others)

def all_preferred(figures):  # A stock is counted on the last day of its period.
    points = [series(f) + (f.end if f.stock else f.start, f.end) for f in figures]
    groups = pandas.DataFrame({'figure': figures, 'point': points}).groupby('point', sort=False).figure
    return [found for found in (preferred(list(its)) for _, its in groups) if found[0]]

def ways(f, figures, breaks):  # The breaks before a figure: a publication that states both sides has all after them.
    last = max(g.end for g in figures if (g.source, g.indicator, g.place) == (f.source, f.indicator, f.place))
    # A break of a measure is one of its parts.
    measure = f.indicator.partition('-bulletin-')[0]
    return [b for b in breaks if b.indicator in (f.indicator, measure) and b.place == f.place and last >= b.day]

def break_before(f, figures, breaks, best):  # Since the preferred figure of the period before that is as long.
    earlier = [g for g in best if series(g) == series(f) and g.end < f.end and (f.stock or frequency(g) == frequency(f))]
    before = ways(max(earlier, key=lambda g: (g.end, g.start)), figures, breaks) if earlier else None
    return next((b for b in breaks if (b in before) != (b in ways(f, figures, breaks))), None) if earlier else None

def bases(transform, f, figures, base):  # The periods that a figure may be set against; None if it stands for itself.
    after = f.end + DAY
    before = lambda n: (f.start - pandas.DateOffset(months=n), after - pandas.DateOffset(months=n) - DAY)
    if transform == 'index':
        return [base] if f.stock or frequency(f) == 'year' else []
    if transform != 'cumulative-to-single':
        return [before(n) for n in ([12] if 'year' in transform else [1, 3, 6, 12] if f.stock else [months(f.start, after)])]
    if not f.flow or f.start.dayofyear != 1 or after.day != 1 or f.start.year != f.end.year:
        return []
    sums = sorted({months(g.start, g.end + DAY) for g in figures if series(g) == series(f) and g.start == f.start
                   and (g.end + DAY).day == 1 and g.end.year == f.end.year})
    shorter = [g.end for g in figures if series(g) == series(f) and g.start == f.start and g.end < f.end]
    steps = [after - before for before, after in zip(sums, sums[1:])]
    length = months(f.start, after)
    is_single = length <= min(steps) if steps else length in (1, 3)
    return [(f.start, max(shorter))] if shorter else [None] if is_single else []

def over(a, b, less=0):
    return tuple((x / y - less) * 100 for x, y in ((a[0], b[0]), (max(a[1], 0), b[2]), (a[2], b[1])))

def digit(it):  # Of the first digit that is uncertain.
    return ((it[2] - it[1]) / 2).adjusted()

def at(value, place, rounding=decimal.ROUND_HALF_EVEN):
    return value.quantize(D(1).scaleb(place), rounding)

def combine(transform, f, base):  # Value, upper end, relation and exact value; None if nothing follows.
    ratio, relations = transform == 'index' or 'percent' in transform, {f.relation, base.relation}
    if transform == 'index' and f is base:
        return D(100), None, 'eq', D(100)
    if ratio and (f.unit == 'percent' and transform != 'index' or f.value < 0 or base.value <= 0):
        return None
    of = lambda a, b: None if not a or not b else over(a, b, int(transform != 'index')) if ratio else (
        a[0] - b[0], a[1] - b[2], a[2] - b[1])
    (low, high), (least, most) = ends(f), ends(base)
    bottom, top = of(low, most), of(high, least)
    if is_value(f, base):
        if 0 < abs(bottom[0]) < (bottom[2] - bottom[1]) / 2:  # Whether it rose or fell is not known.
            return at(bottom[1], digit(bottom), decimal.ROUND_FLOOR), at(bottom[2], digit(bottom), decimal.ROUND_CEILING), 'between', None
        last = min(digit(bottom), bottom[0].adjusted()) if bottom[0] else digit(bottom)
        is_so = relations == {'eq'} and not ratio and at(bottom[0], last) == bottom[0]
        return at(bottom[0], min(last, 0)), None, 'eq' if is_so else 'approx', bottom[0]
    if 'approx' in relations or not bottom and not top:
        return None
    ranged = bottom and at(bottom[1], digit(bottom), decimal.ROUND_FLOOR), top and at(top[2], digit(top), decimal.ROUND_CEILING)
    end = 't' if relations & {'gt', 'lt', 'nearly'} else 'e'
    return (*ranged, 'between', None) if bottom and top else (ranged[0], None, f'g{end}', bottom[0]) if bottom else (
        ranged[1], None, f'l{end}', top[0])

def is_revision(f, figures):  # Whether it took the place of an older figure.
    beside = [g for g in figures if g is not f and not g.copy and series(g) == series(f) and g.end == f.end and (
        f.stock or g.start == f.start)]
    same = lambda g: (g.relation, g.value, g.upper) == (f.relation, f.value, f.upper)
    return any(not same(g) and (g.retracted or g.source != f.source and not (rounds(f, g) or rounds(g, f) or is_implied(
        g, f)) and any(is_revised(g, other) for other in beside + [f] if not other.retracted)) for g in beside)

def mixed(found, f, g, figures):  # Nothing of two publishers, or of a revision and another publication, is exact.
    is_so = f.source != g.source and (f.publisher != g.publisher or is_revision(f, figures) or is_revision(g, figures))
    return (*found[:2], 'approx', found[3]) if found and is_so and found[2] == 'eq' else found

def transformed(transform, f, figures, breaks, base, each):  # What follows, the other figure, and the source of both.
    its = [g for g in figures if series(g) == series(f) and (not each or (g.source, g.status) == (f.source, f.status))]
    periods = [] if f.kind else bases(transform, f, its, base)
    if periods == [None]:
        return [((f.value, f.upper, f.relation, None if f.upper else f.value), None, f.source)]
    near = [g for g in its if any(g.end == end and (g.stock or g.start == start) for start, end in periods)
            and ways(g, figures, breaks) == ways(f, figures, breaks)]
    best, own = (preferred(some)[0] if some else None for some in (near, [g for g in near if g.source == f.source]))
    results = [(mixed(combine(transform, f, g), f, g, figures), g, f.source if f.source == g.source else 'several') for g in (
        near if each else [own or best] if best else [])]
    return [it for it in results if it[0]]

def derived(figures, parts):  # Sums and shares of parts, and changes, of what one source states: and if it contradicts that.
    levels = [f for f in figures if not f.kind and f.upper is None and not f.retracted and not f.replaced]
    beside = lambda f, indicator, start, end: [g for g in levels if (g.indicator, g.start, g.end, g.source, g.status, g.prices)
                                               == (indicator, start, end, f.source, f.status, f.prices)]
    known = lambda it: at(it[0], min(it[0].adjusted(), digit(it) + (D(1).scaleb(digit(it)) != (it[2] - it[1]) / 2)))
    for whole in (f for f in levels if f.adds):
        its = [g for part in parts.get(whole.indicator, []) for g in beside(whole, part, whole.start, whole.end)]
        if its and len(its) == len(parts[whole.indicator]) and {f.relation for f in its + [whole]} == {'eq'}:
            total, halves = sum(g.value for g in its), [half_of(g.printed) for g in its + [whole]]
            yield whole, whole.unit, known((total, total - max(halves[:-1]), total + max(halves[:-1]))), (
                abs(total - whole.value) > sum(halves))
        for part in its:
            yield part, 'percent', known(over(number(part), number(whole))), False
    for change in (f for f in figures if f.kind and not f.retracted and not f.replaced):
        for level in beside(change, change.indicator, change.start, change.end):
            for base in beside(change, change.indicator, *change.base):
                it = over(number(level), number(base), 1)
                yield change, 'percent', known(it), it[2] < number(change)[1] or it[1] > number(change)[2]

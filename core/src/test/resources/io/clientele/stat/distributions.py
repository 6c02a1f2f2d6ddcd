"""Writes distributions.csv: answers of each distribution family with 350 digits, printed as the nearest double.

    python3 distributions.py > distributions.csv          (mpmath)
"""
import mpmath
from mpmath import mp, mpf

mp.dps = 350


def tails_normal(m, s, x):
    z = (x - m) / s
    upper, lower, f = mpmath.erfc(z / mpmath.sqrt(2)) / 2, mpmath.erfc(-z / mpmath.sqrt(2)) / 2, mpmath.npdf(z)
    return f / s, lower, upper, s * (f - z * upper), s * (f + z * lower)


def tails_student(m, s, v, x):
    t = (x - m) / s
    f = mpmath.gamma((v + 1) / 2) / mpmath.gamma(v / 2) / mpmath.sqrt(v * mp.pi) * (1 + t * t / v) ** (-(v + 1) / 2)
    tail = mpmath.betainc(v / 2, mpf(1) / 2, 0, v / (v + t * t), regularized=True) / 2
    lower, upper = (tail, 1 - tail) if t < 0 else (1 - tail, tail)
    edge = (v + t * t) / (v - 1) * f
    return f / s, lower, upper, s * (edge - t * upper), s * (edge + t * lower)


def tails_lognormal(m, s, x):
    z = (mpmath.log(x) - m) / s
    mean = mpmath.exp(m + s * s / 2)
    q = lambda y: mpmath.erfc(y / mpmath.sqrt(2)) / 2
    return (mpmath.npdf(z) / s / x, q(-z), q(z), mean * q(z - s) - x * q(z), x * q(-z) - mean * q(s - z))


def tails_gamma(k, c, x):
    t = x / c
    f = mpmath.exp((k - 1) * mpmath.log(t) - t - mpmath.loggamma(k))
    lower, term, n = mpf(0), t * f / k, k
    while term > lower * mpf(10) ** -345:
        lower += term
        n += 1
        term *= t / n
    upper = 1 - lower
    return f / c, lower, upper, c * ((k - t) * upper + t * f), c * ((t - k) * lower + t * f)


def tails_counts(mean, mass, ratio, last, x):
    """Sums the masses on both sides of x; ratio(k) is mass(k + 1) / mass(k)."""
    k = int(mpmath.floor(x))
    lower, left, p, j = mpf(0), mpf(0), mass(k), k
    while j >= 0 and (p > lower * mpf(10) ** -60 or j > mean):
        lower += p
        left += (x - j) * p
        j -= 1
        if j >= 0:
            p /= ratio(j)
    upper, short, p, j = mpf(0), mpf(0), mass(k) * ratio(k), k + 1
    while (last is None or j <= last) and (p > upper * mpf(10) ** -60 or j < mean):
        upper += p
        short += (j - x) * p
        p *= ratio(j)
        j += 1
    return (mass(k) if k == x else mpf(0)), lower, upper, short, left


def tails_poisson(m, x):
    mass = lambda k: mpmath.exp(k * mpmath.log(m) - m - mpmath.loggamma(k + 1))
    return tails_counts(m, mass, lambda k: m / (k + 1), None, x)


def tails_negative_binomial(r, p, x):
    mass = lambda k: mpmath.exp(
        mpmath.loggamma(r + k) - mpmath.loggamma(r) - mpmath.loggamma(k + 1) + r * mpmath.log(p) + k * mpmath.log(1 - p))
    return tails_counts(r * (1 - p) / p, mass, lambda k: (r + k) / (k + 1) * (1 - p), None, x)


def tails_binomial(n, p, x):
    mass = lambda k: mpmath.binomial(int(n), k) * p**k * (1 - p) ** (int(n) - k)
    return tails_counts(n * p, mass, lambda k: (n - k) / (k + 1) * p / (1 - p), int(n), x)


CASES = [
    ("normal", tails_normal, (0, 1), (-37, -12, -5, -1, -0.1, 0, 0.3, 1, 2.5, 5, 8, 12, 20, 37)),
    ("normal", tails_normal, (108.3333, 43.3), (-500, 0, 100, 126.8, 400, 1000)),
    ("student-t", tails_student, (0, 1, 1.5), (-1e6, -3, 0, 0.01, 2, 50, 1e5)),
    ("student-t", tails_student, (10, 3, 7), (-40, 5, 10, 10.001, 14, 25, 100, 1e4)),
    ("student-t", tails_student, (0, 1, 2000), (-9, -1, 0, 1e-6, 0.5, 3, 8, 15, 30)),
    ("lognormal", tails_lognormal, (2, 0.3), (0.5, 5, 7.4, 10, 20, 60, 400)),
    ("lognormal", tails_lognormal, (0, 2), (1e-8, 0.01, 1, 20, 1000, 1e9)),
    ("lognormal", tails_lognormal, (6, 0.01), (380, 400, 403, 405, 420, 440)),
    ("gamma", tails_gamma, (2, 3), (1e-6, 0.1, 4, 6, 20, 100, 1000)),
    ("gamma", tails_gamma, (0.5, 40), (1e-12, 0.01, 5, 20, 200, 3000)),
    ("gamma", tails_gamma, (0.01, 1), (1e-30, 1e-3, 0.5, 5, 50)),
    ("gamma", tails_gamma, (1, 5), (0.01, 1, 20, 1000)),
    ("gamma", tails_gamma, (2500, 0.2), (300, 450, 500, 510, 600, 900)),
    ("gamma", tails_gamma, (1000000, 1), (990000, 999000, 1000000, 1002000, 1010000)),
    ("poisson", tails_poisson, (0.05,), (0, 0.5, 1, 5, 30)),
    ("poisson", tails_poisson, (4,), (0, 1, 3.7, 4, 8, 20, 60)),
    ("poisson", tails_poisson, (50,), (0, 10, 50, 56, 90, 200)),
    ("poisson", tails_poisson, (10000,), (9000, 9900, 10000, 10100.5, 11000)),
    ("negative-binomial", tails_negative_binomial, (6, 0.4), (0, 2, 9, 14, 40, 200)),
    ("negative-binomial", tails_negative_binomial, (1.5, 0.5), (0, 1, 2, 10.25, 60)),
    ("negative-binomial", tails_negative_binomial, (0.02, 0.01), (0, 1, 10, 500)),
    ("negative-binomial", tails_negative_binomial, (400, 0.8), (40, 80, 100, 120, 200)),
    ("negative-binomial", tails_negative_binomial, (1, 0.2), (0, 3, 50)),
    ("binomial", tails_binomial, (20, 0.3), (0, 2, 6, 6.5, 12, 19)),
    ("binomial", tails_binomial, (1000, 0.02), (0, 5, 20, 40, 120)),
    ("binomial", tails_binomial, (5000, 0.9), (4000, 4400, 4500, 4600, 4999)),
]

QUESTIONS = ("density", "cdf", "survival", "loss", "complementaryLoss")

if __name__ == "__main__":
    print("# Answers of each distribution family. Made by distributions.py with mpmath " + mpmath.__version__
          + ", 350 digits, rounded to the nearest double.")
    print("family,parameters,question,x,value")
    for family, tails, parameters, points in CASES:
        for point in points:
            answers = tails(*(mpf(float(a)) for a in parameters), mpf(float(point)))
            for question, answer in zip(QUESTIONS, answers):
                if abs(answer) < mpf(10) ** -290:
                    continue
                print(",".join((family, "|".join(repr(float(a)) for a in parameters), question,
                                repr(float(point)), repr(float(answer)))))

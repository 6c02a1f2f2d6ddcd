"""Writes special-functions.csv: values with 80 digits, printed as the nearest double.

    python3 special-functions.py > special-functions.csv          (mpmath)
"""
import mpmath
from mpmath import mp, mpf

mp.dps = 80

POINTS = (1e-10, 1e-6, 0.01, 0.1, 0.5, 0.99, 1, 1.001, 1.4616, 1.5, 2, 2.0001, 3.7, 8, 11.99, 12.5, 15, 40, 171, 1e4, 1e10)
SCORES = (-30, -8, -5, -1, -0.1, 0, 0.1, 0.7, 1, 2, 4.9, 5, 5.1, 8, 20, 37)
TAILS = (1e-300, 1e-100, 1e-20, 1e-11, 1.4e-11, 1e-5, 0.01, 0.0749, 0.0751, 0.2, 0.4999, 0.5, 0.7, 0.9, 0.9999)
PAIRS = ((0.1, 0.2), (0.5, 0.5), (1, 1), (2, 7), (9.9, 10.1), (30, 40), (1e-5, 1e5), (1000, 0.001), (1e6, 1e6))


def upper(z):
    return mpmath.erfc(z / mpmath.sqrt(2)) / 2


def loss(z):
    return mpmath.npdf(z) - z * upper(z)


def second(z):
    return ((z * z + 1) * upper(z) - z * mpmath.npdf(z)) / 2


def quantile(p):
    return mpmath.findroot(lambda z: mpmath.log(upper(-z)) - mpmath.log(p),
                           -mpmath.sqrt(2) * mpmath.erfinv(1 - 2 * p) if p > 1e-10 else -mpmath.sqrt(-2 * mpmath.log(p)) + 1)


def rows():
    for x in (mpf(float(v)) for v in POINTS):
        yield "logGamma", (x,), mpmath.loggamma(x)
        yield "digamma", (x,), mpmath.digamma(x)
        yield "trigamma", (x,), mpmath.psi(1, x)
    for a, b in PAIRS:
        a, b = mpf(float(a)), mpf(float(b))
        yield "logBeta", (a, b), mpmath.loggamma(a) + mpmath.loggamma(b) - mpmath.loggamma(a + b)
        yield "logGammaRatio", (a, b), mpmath.loggamma(a + b) - mpmath.loggamma(a)
    for z in (mpf(float(v)) for v in SCORES):
        yield "density", (z,), mpmath.npdf(z)
        yield "cdf", (z,), upper(-z)
        yield "survival", (z,), upper(z)
        yield "logCdf", (z,), mpmath.log1p(-upper(z)) if z > 0 else mpmath.log(upper(-z))
        yield "loss", (z,), loss(z)
        yield "secondLoss", (z,), second(z)
    for p in (mpf(float(v)) for v in TAILS):
        yield "quantile", (p,), quantile(p)
    for x in map(mpf, (-800, -40, -1, -1e-3, 0, 1e-3, 1, 40, 800)):
        yield "logOnePlusExp", (x,), mpmath.log1p(mpmath.exp(x))
        yield "logistic", (x,), 1 / (1 + mpmath.exp(-x))
        if x < 0:
            yield "logOneMinusExp", (x,), mpmath.log(1 - mpmath.exp(x))


if __name__ == "__main__":
    print("# Special functions. Made by special-functions.py with mpmath " + mpmath.__version__
          + ", 80 digits, rounded to the nearest double.")
    print("function,arguments,value")
    for function, arguments, value in rows():
        print(",".join((function, "|".join(repr(float(a)) for a in arguments), repr(float(mpmath.re(value))))))
